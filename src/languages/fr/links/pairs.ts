/** How pairs of spellings of one thing are found, each in time linear in the number of forms. */
import { type Form, isAcronym } from './forms.js';

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

export function* aliasPairs(forms: readonly Form[], { aliases }: ThingContext): Iterable<Pair> {
  const known = new Map<string, Form>();
  for (const form of forms) {
    const common = aliases.get(form.key) ?? form.key;
    const before = known.get(common);
    if (before) yield [before, form];
    else known.set(common, form);
  }
}

/** « Agence spatiale européenne (ESA) », « OCRTIS (Office central …) ». */
export function* bracketPairs(forms: readonly Form[], { text }: ThingContext): Iterable<Pair> {
  const starts = new Map<number, Form>();
  for (const form of forms) for (const name of form.names) starts.set(name.start, form);
  for (const form of forms) {
    for (const name of form.names) {
      const bracket = text[name.end] === ' ' ? name.end + 1 : name.end;
      if (text[bracket] !== '(') continue;
      const opening = /^ ?\( ?(?:l'|la |le |les )?/u.exec(text.slice(name.end, name.end + 8));
      const other = opening && starts.get(name.end + opening[0].length);
      if (other && abbreviates(form, other) !== abbreviates(other, form)) yield [form, other];
    }
  }
}

/** « Ademe » for « Agence pour la maîtrise de l'énergie »: first letter, then the others in order. */
function abbreviates(short: Form, long: Form): boolean {
  if (short.all.length > 2 || long.all.length < 2 || short.key.length > 8) return false;
  const letters = long.all.join('');
  let at = 0;
  if (short.key[0] !== letters[0]) return isAcronym(short.text);
  for (const letter of letters) if (letter === short.key[at]) at++;
  return at === short.key.length || isAcronym(short.text);
}

export function* initialPairs(forms: readonly Form[]): Iterable<Pair> {
  const byInitials = new Map<string, Form>();
  for (const form of forms) {
    if (form.all.length < 2) continue;
    for (const initials of initialsOf(form)) if (!byInitials.has(initials)) byInitials.set(initials, form);
  }
  for (const form of forms) {
    if (!isAcronym(form.text)) continue;
    const long = byInitials.get(form.key);
    if (long) yield [long, form];
  }
}

function initialsOf({ words, all }: Form): string[] {
  const short = words.map(word => word[0]).join('');
  const long = all.map(word => word[0]).join('');
  return [short, long].filter(initials => initials.length >= 2);
}

const LONGEST_SHORTENED = 8;

/** « cour d'appel » for « cour d'appel de Rennes »: the only longer name that begins so. */
export function* prefixPairs(forms: readonly Form[], { headline }: ThingContext): Iterable<Pair> {
  for (const [long, short] of partPairs(forms, (words, length) => words.slice(0, length).join(' '))) {
    // « Velmar » named before « Velmar Racing » is the mother house; after it, the same one, shortened.
    // « L'Équipe » does not shorten « équipe de France »: its article is part of the name.
    if (
      short.all.length > short.words.length &&
      short.text !== short.text.toLowerCase() &&
      /^(?:l'|la |le |les )/iu.test(short.text)
    )
      continue;
    const start = short.names[0]!.start;
    if (short.words.length > 1 || start > long.names[0]!.start || start < headline) yield [long, short];
  }
}

/** « GT3 Evo » for « Huracan GT3 Evo ». */
export function* suffixPairs(forms: readonly Form[]): Iterable<Pair> {
  yield* partPairs(forms, (words, length) => words.slice(words.length - length).join(' '));
}

function* partPairs(
  forms: readonly Form[],
  part: (words: readonly string[], length: number) => string,
): Iterable<Pair> {
  const longer = new Map<string, Form | null>();
  for (const form of forms) {
    const most = Math.min(form.words.length - 1, LONGEST_SHORTENED);
    for (let length = 1; length <= most; length++) {
      const key = part(form.words, length);
      longer.set(key, longer.has(key) ? null : form);
    }
  }
  for (const form of forms) {
    const long = longer.get(form.words.join(' '));
    if (long && long !== form) yield [long, form];
  }
}

/** « Chenonceau » for « château de Chenonceau ». */
export function* headlessPairs(forms: readonly Form[], { droppedHeads }: ThingContext): Iterable<Pair> {
  const headless = new Map<string, Form>();
  for (const form of forms) {
    const [head, ...rest] = form.words;
    if (rest.length > 0 && droppedHeads.has(head!)) headless.set(rest.join(' '), form);
  }
  for (const form of forms) {
    const long = headless.get(form.words.join(' '));
    if (long && long !== form) yield [long, form];
  }
}

/** « gilet jaune » and « gilets jaunes », « île Cook » and « îles Cook ». */
export function* pluralPairs(forms: readonly Form[]): Iterable<Pair> {
  const singular = new Map<string, Form>();
  for (const form of forms) {
    const key = form.words.map(singularOf).join('');
    const other = singular.get(key);
    if (other) yield [other, form];
    else singular.set(key, form);
  }
}

function singularOf(word: string): string {
  return word.endsWith('s') || word.endsWith('x') ? word.replace(/(?<=\p{L}{3})[sx]$/u, '') : word;
}
