/** How pairs of spellings of one thing are found, each in time linear in the number of forms. */
import type { Form } from './forms.js';

export interface ThingContext {
  readonly text: string;
  /** Folded spelling → what it is commonly called: « usa » → « etatsunis ». */
  readonly aliases: ReadonlyMap<string, string>;
  /** Where the headline ends: it shortens what the body names in full later. */
  readonly headline: number;
  /** « château », « université »: folded nouns that begin a name and that later mentions drop. */
  readonly droppedHeads: ReadonlySet<string>;
}

export type Pair = readonly [Form, Form];

const NONE: readonly Pair[] = [];

export function aliasPairs(forms: readonly Form[], { aliases }: ThingContext): readonly Pair[] {
  // No two forms of a type share their key.
  if (!forms.some(({ key }) => aliases.has(key))) return NONE;
  const known = new Map<string, Form>();
  const pairs: Pair[] = [];
  for (const form of forms) {
    const common = aliases.get(form.key) ?? form.key;
    const before = known.get(common);
    if (before) pairs.push([before, form]);
    else known.set(common, form);
  }
  return pairs;
}

/** « Agence spatiale européenne (ESA) », « OCRTIS (Office central …) ». */
export function bracketPairs(forms: readonly Form[], { text }: ThingContext): readonly Pair[] {
  let starts: ReadonlyMap<number, Form> | null = null;
  const pairs: Pair[] = [];
  for (const form of forms) {
    for (const name of form.names) {
      const bracket = text[name.end] === ' ' ? name.end + 1 : name.end;
      if (text[bracket] !== '(') continue;
      starts ??= startsOf(forms);
      const opening = /^ ?\( ?(?:l'|la |le |les )?/u.exec(text.slice(name.end, name.end + 8));
      const other = opening && starts.get(name.end + opening[0].length);
      if (other && abbreviates(form, other) !== abbreviates(other, form)) pairs.push([form, other]);
    }
  }
  return pairs;
}

function startsOf(forms: readonly Form[]): Map<number, Form> {
  const starts = new Map<number, Form>();
  for (const form of forms) for (const name of form.names) starts.set(name.start, form);
  return starts;
}

/** « Ademe » for « Agence pour la maîtrise de l'énergie »: first letter, then the others in order. */
function abbreviates(short: Form, long: Form): boolean {
  if (short.all.length > 2 || long.all.length < 2 || short.key.length > 8) return false;
  const letters = long.all.join('');
  let at = 0;
  if (short.key[0] !== letters[0]) return short.keys.isAcronym;
  for (const letter of letters) if (letter === short.key[at]) at++;
  return at === short.key.length || short.keys.isAcronym;
}

export function initialPairs(forms: readonly Form[]): readonly Pair[] {
  if (!forms.some(({ keys }) => keys.isAcronym)) return NONE;
  const byInitials = new Map<string, Form>();
  for (const form of forms) {
    for (const initials of form.keys.initials) if (!byInitials.has(initials)) byInitials.set(initials, form);
  }
  const pairs: Pair[] = [];
  for (const form of forms) {
    const long = form.keys.isAcronym ? byInitials.get(form.key) : undefined;
    if (long) pairs.push([long, form]);
  }
  return pairs;
}

const LONGEST_SHORTENED = 8;

/** « cour d'appel » for « cour d'appel de Rennes »: the only longer name that begins so. */
export function prefixPairs(forms: readonly Form[], { headline }: ThingContext): readonly Pair[] {
  const pairs = partPairs(forms, firstWord, (words, length) => words.slice(0, length).join(' '));
  return pairs.filter(([long, short]) => {
    // « Velmar » named before « Velmar Racing » is the mother house; after it, the same one, shortened.
    // « L'Équipe » does not shorten « équipe de France »: its article is part of the name.
    if (
      short.all.length > short.words.length &&
      short.text !== short.text.toLowerCase() &&
      /^(?:l'|la |le |les )/iu.test(short.text)
    )
      return false;
    const start = short.names[0]!.start;
    return short.words.length > 1 || start > long.names[0]!.start || start < headline;
  });
}

/** « GT3 Evo » for « Huracan GT3 Evo ». */
export function suffixPairs(forms: readonly Form[]): readonly Pair[] {
  return partPairs(forms, lastWord, (words, length) => words.slice(words.length - length).join(' '));
}

function firstWord({ words }: Form): string {
  return words[0]!;
}

function lastWord({ words }: Form): string {
  return words[words.length - 1]!;
}

function partPairs(
  forms: readonly Form[],
  outermost: (form: Form) => string,
  part: (words: readonly string[], length: number) => string,
): readonly Pair[] {
  const longer = new Map<string, Form | null>();
  for (const form of sharing(forms, outermost)) {
    const most = Math.min(form.words.length - 1, LONGEST_SHORTENED);
    for (let length = 1; length <= most; length++) {
      const key = part(form.words, length);
      longer.set(key, longer.has(key) ? null : form);
    }
  }
  return pairsBy(forms, longer);
}

/** Only a form that begins, or ends, like another one can be longer than it by a part. */
function sharing(forms: readonly Form[], outermost: (form: Form) => string): readonly Form[] {
  if (forms.every(({ words }) => words.length === 1)) return [];
  const count = new Map<string, number>();
  for (const form of forms) count.set(outermost(form), (count.get(outermost(form)) ?? 0) + 1);
  return forms.filter(form => count.get(outermost(form))! > 1);
}

/** Each form with the longer one for which its words stand. */
function pairsBy(forms: readonly Form[], longer: ReadonlyMap<string, Form | null>): readonly Pair[] {
  if (longer.size === 0) return NONE;
  const pairs: Pair[] = [];
  for (const form of forms) {
    const long = longer.get(form.keys.phrase);
    if (long && long !== form) pairs.push([long, form]);
  }
  return pairs;
}

/** « Chenonceau » for « château de Chenonceau ». */
export function headlessPairs(forms: readonly Form[], { droppedHeads }: ThingContext): readonly Pair[] {
  const headless = new Map<string, Form>();
  for (const form of forms) {
    const { words } = form;
    if (words.length > 1 && droppedHeads.has(words[0]!)) headless.set(words.slice(1).join(' '), form);
  }
  return pairsBy(forms, headless);
}

/** « gilet jaune » and « gilets jaunes », « île Cook » and « îles Cook ». */
export function pluralPairs(forms: readonly Form[]): readonly Pair[] {
  const known = new Map<string, Form>();
  const pairs: Pair[] = [];
  for (const form of forms) {
    const { singular } = form.keys;
    const other = known.get(singular);
    if (other) pairs.push([other, form]);
    else known.set(singular, form);
  }
  return pairs;
}
