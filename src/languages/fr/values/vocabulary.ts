/**
 * The words that values are made of, and the symbols they become. Every known word is a set of features (`month=1`,
 * `unit=P1D`), every distinct set is one private-use character, so that a phrase is a short string of symbols and a
 * grammar over phrases is an ordinary regular expression.
 */
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { fold } from '../../../text/words.js';

/** What a word or number can be: feature → its value (`month` → `1`), or the empty string. */
export type Features = ReadonlyMap<string, string>;

export interface Entry {
  /** One private-use character, the same for all words with the same feature names. */
  readonly symbol: string;
  readonly features: Features;
  /** Whether it can make a value; « de » and « deux » alone cannot. */
  readonly promising: boolean;
  /** What may follow a currency's name: `canadien` → `CAD`. */
  readonly qualifiers?: ReadonlyMap<string, string>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly entry: Entry;
}

/** What a word is, and begins. */
export interface Word {
  readonly entry: Entry | undefined;
  readonly phrases: readonly Phrase[] | undefined;
  /** The entry when nothing that follows can change it. */
  readonly alone?: Entry | undefined;
}

export interface Vocabulary {
  /** By lower-case word: its own entry, and those of several words that begin with it, longest first. */
  readonly words: ReadonlyMap<string, Word>;
  /** By the word as written: « M », « kF », « EUR ». */
  readonly exact: ReadonlyMap<string, Entry>;
  /** The words of `exact` in lower case. */
  readonly exactLower: ReadonlySet<string>;
  /** What a word or sign beside a value shows: `lexicon/contexts.tsv`. */
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entry of a set of features without values: how numbers get theirs. */
  entryOf(features: readonly string[]): Entry;
  /** Every symbol whose features include this one, as a regular expression class. */
  classOf(feature: string): string;
  /** Whether few phrases hold the symbol: a month, not a number or « de ». */
  isRare(symbol: string): boolean;
}

const TIME_FILES = ['numbers', 'months', 'weekdays', 'time-units', 'time-words'];
/* Where the tokens of an entry part: « jour de l'an », but « aujourd'hui » is one. */
const SPLIT = / |(?<=(?:^|[ ])[ldnsc]')/;
/* Features that begin a number in words. */
const NUMERAL: ReadonlySet<string> = new Set(['ones', 'teens', 'tens', 'hundred', 'thousand', 'half', 'about', 'zero']);
/* A run of words without any of these makes no value; figures always may. */
const PROMISING: ReadonlySet<string> = new Set(
  'month weekday shortday unit deictic anaphor holiday season part journée noon reference habit currency weekend siècle halfhour halfday scale quarter halfyear abbr période quart half'.split(
    ' ',
  ),
);
/* Signs that letters may follow or precede: « $ CA », « R$ ». */
const SIGNED = /^[$£¥₤]$/;
/** Code of the first symbol: the private use area. */
export const FIRST_SYMBOL = 0xe000;

/** Reads the lexicons of values. `literals` are the plain words that rules name, `computed` the features of numbers. */
export function vocabularyOf(data: ReadData, literals: Iterable<string>, computed: readonly string[]): Vocabulary {
  const features = new Map<string, Map<string, string>>();
  const exactFeatures = new Map<string, Map<string, string>>();
  const qualifiers = new Map<string, ReadonlyMap<string, string>>();
  const put = (into: typeof features, form: string, feature: string, value: string): void => {
    const known = into.get(form) ?? new Map<string, string>();
    known.set(feature, value);
    into.set(form, known);
  };
  const rows = (file: string): string[][] => rowsOf(data(`lexicon/${file}.tsv`), `${file}.tsv`);
  for (const file of TIME_FILES)
    for (const [forms = '', list = ''] of rows(file))
      for (const form of forms.split('|'))
        for (const feature of list.split(' ')) {
          const [name, value] = valued(feature);
          put(features, form, name, value);
          if (NUMERAL.has(name)) put(features, form, 'numeral', '');
        }
  for (const [forms = '', rule = ''] of rows('holidays'))
    for (const form of forms.split('|')) put(features, form, 'holiday', rule);
  for (const [forms = '', code = '', list = ''] of rows('currencies')) {
    const known = qualifiersOf(list);
    for (const form of forms.split('|')) {
      put(form.length === 1 && form !== form.toUpperCase() ? exactFeatures : features, single(form), 'currency', code);
      if (known.size) qualifiers.set(single(form), known);
    }
  }
  for (const [form = '', code = '', before] of rows('currency-codes')) {
    put(exactFeatures, form, 'currency', code);
    if (before) put(exactFeatures, form, 'before', '');
  }
  for (const [form = '', power = '', code] of rows('scales')) {
    put(exactFeatures, form, 'abbr', power);
    if (code) put(exactFeatures, form, 'currency', code);
  }
  for (const sign of ['€', '$', '£', '¥']) put(features, sign, 'before', '');
  const names = new Set(computed);
  for (const set of [...features.values(), ...exactFeatures.values()]) for (const name of set.keys()) names.add(name);
  for (const word of literals) if (!names.has(word)) put(features, word, word, '');
  const contexts = new Map(
    rows('contexts').map(([word = '', kinds = '']) => [word, new Set(kinds.split(' '))] as const),
  );
  return { ...assemble(features, exactFeatures, qualifiers), contexts };
}

/** « f » is the franc only as « F ». */
function single(form: string): string {
  return form.length === 1 ? form.toUpperCase() : form;
}

function valued(feature: string): [string, string] {
  const at = feature.indexOf('=');
  return at < 0 ? [feature, ''] : [feature.slice(0, at), feature.slice(at + 1)];
}

function qualifiersOf(list: string): ReadonlyMap<string, string> {
  const pairs = list.split(';').filter(Boolean);
  return new Map(pairs.map(pair => [bare(pair.split('=')[0]!), pair.split('=')[1]!]));
}

/** « Émirats arabes unis » → « emirat arabe uni »: no case, accent or plural, to compare qualifiers. */
export function bare(words: string): string {
  return fold(words)
    .split(/ |(?<=')/)
    .map(word => word.replace(/[sx]$/, ''))
    .join(' ');
}

function assemble(
  features: ReadonlyMap<string, Features>,
  exactFeatures: ReadonlyMap<string, Features>,
  qualifiers: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Omit<Vocabulary, 'contexts'> {
  const symbols = new Map<string, string>();
  const members = new Map<string, string[]>();
  const rare = new Set<string>();
  const symbolOf = (names: readonly string[]): string => {
    const key = [...names].sort().join(' ');
    const known = symbols.get(key);
    if (known) return known;
    const symbol = String.fromCharCode(FIRST_SYMBOL + symbols.size);
    symbols.set(key, symbol);
    for (const name of names) members.set(name, [...(members.get(name) ?? []), symbol]);
    if (names.some(name => PROMISING.has(name))) rare.add(symbol);
    return symbol;
  };
  const entryFor = (set: Features, form: string): Entry => {
    const known = qualifiers.get(form);
    const names = [...set.keys()];
    const entry = { symbol: symbolOf(names), features: set, promising: names.some(name => PROMISING.has(name)) };
    return known ? { ...entry, qualifiers: known } : entry;
  };
  const words = new Map<string, Word>();
  for (const [form, set] of features) {
    const pieces = form.split(SPLIT).filter(Boolean);
    const { entry, phrases = [] } = words.get(pieces[0]!) ?? { entry: undefined };
    if (pieces.length === 1)
      words.set(form, { entry: entryFor(set, form), phrases: phrases.length ? phrases : undefined });
    else words.set(pieces[0]!, { entry, phrases: [...phrases, { words: pieces, entry: entryFor(set, form) }] });
  }
  for (const { phrases } of words.values())
    (phrases as Phrase[] | undefined)?.sort((a, b) => b.words.length - a.words.length);
  const exact = new Map([...exactFeatures].map(([form, set]) => [form, entryFor(set, form)] as const));
  for (const [form, word] of words)
    if (!word.phrases && !word.entry?.qualifiers && !exact.has(`${form.toUpperCase()}$`) && !SIGNED.test(form))
      words.set(form, { ...word, alone: word.entry });
  const plain = new Map<string, Entry>();
  const entryOf = (names: readonly string[]): Entry => {
    const key = names.length === 1 ? names[0]! : names.join(' ');
    let entry = plain.get(key);
    if (!entry) {
      const set = new Map(names.map(name => [name, '']));
      plain.set(key, (entry = { symbol: symbolOf(names), features: set, promising: true }));
    }
    return entry;
  };
  const classOf = (feature: string): string => `[${(members.get(feature) ?? []).join('')}]`;
  const exactLower = new Set(Array.from(exact.keys(), form => form.toLowerCase()));
  return { words, exact, exactLower, entryOf, classOf, isRare: symbol => rare.has(symbol) };
}
