/** Which mentions of people are one person: full names first, then surnames and first names alone. */
import type { Gender, Name } from '../../../document.js';
import type { Rule } from '../../../language.js';
import { firstAtOrAfter } from '../../../text/spans.js';
import { startsCapital } from '../../../text/words.js';
import { clustersOf } from './clusters.js';
import type { Form } from './forms.js';
import { misspelt } from './spelling.js';

export interface PersonContext {
  /** Gender said by the words before a mention: « M. », « Mme », « la ministre ». */
  genderAt(name: Name): Gender | null;
  /** Gender by the first name of a full name; null when unknown or either. */
  genderOf(form: Form): Gender | null;
  /** Whether a folded word is a known first name. */
  isFirstName(word: string): boolean;
}

/** The form that stands for the person that each mention names. */
export function linkPersons(forms: readonly Form[], context: PersonContext): Map<Name, Form> {
  const full = forms.filter(form => form.words.length > 1);
  const clusters = clustersOf<Form>((a, b) => a.at < b.at);
  joinFullNames(full, context, clusters.join);
  const persons = new Map<Name, Form>();
  for (const form of full) {
    const person = clusters.of(form);
    for (const name of form.names) persons.set(name, person);
  }
  linkInitials(full, clusters.of, persons);
  const short = forms.filter(form => form.words.length === 1);
  const byWord = short.length > 0 ? wordIndex(full, clusters.of) : NO_WORDS;
  for (const form of short) linkShort(form, byWord, persons, context);
  return persons;
}

const INITIALS = /^(?:\p{Lu}\.?[ -]?){2,5}$/u;

/** « S. K.-L. », « BHL »: the one person with these initials. */
function linkInitials(full: readonly Form[], person: (form: Form) => Form, persons: Map<Name, Form>): void {
  const short = new Set(full.filter(form => INITIALS.test(form.text)));
  if (short.size === 0) return;
  const byInitials = new Map<string, Form | null>();
  for (const form of full) {
    if (short.has(form)) continue;
    const initials = initialsOf(form.text);
    const known = byInitials.get(initials);
    byInitials.set(initials, known === undefined || known === person(form) ? person(form) : null);
  }
  for (const form of short) {
    const bearer = byInitials.get(initialsOf(form.text));
    if (bearer) for (const name of form.names) persons.set(name, bearer);
  }
}

function initialsOf(text: string): string {
  const parts = text.split(/[ -]/u).filter(part => startsCapital(part));
  return parts.map(part => (INITIALS.test(part) ? part.replaceAll('.', '') : part[0]!)).join('');
}

/** More people of one name than this are told apart no better by comparing them all. */
const MOST_NAMESAKES = 40;

/** Names that share their last word, their first word and the last one's first letter, or their second word. */
function joinFullNames(full: readonly Form[], context: PersonContext, join: (a: Form, b: Form) => void): void {
  if (full.length < 2) return;
  const buckets = new Map<string, Form[]>();
  const put = (key: string, form: Form): void => {
    const bucket = buckets.get(key);
    if (!bucket) {
      buckets.set(key, [form]);
      return;
    }
    for (const other of bucket) if (sameFullName(other, form, context)) join(other, form);
    if (bucket.length < MOST_NAMESAKES) bucket.push(form);
  };
  for (const form of full) {
    const first = form.words[0]!;
    const last = form.words[form.words.length - 1]!;
    put(`last ${last}`, form);
    put(`first ${first} ${last[0]}`, form);
    put(`inner ${form.words[1]!}`, form);
  }
}

/** « J. Ferrand » and « Nadia Ferrand » differ; « N. Ferrand », « Nadia Ferrnad », « Nadia El Ferrand » do not. */
function sameFullName(a: Form, b: Form, context: PersonContext): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length < long.length) return isPartOf(short, long);
  const differing = short.map((_, at) => at).filter(at => short[at] !== long[at]);
  if (differing.length !== 1) return differing.length === 0;
  const at = differing[0]!;
  return at === 0 ? sameFirstName(a, b, context) : misspelt(short[at]!, long[at]!);
}

function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** « J » and « Jean »; « Nicols » and « Nicolas »; not « Louis » and « Louise », a man and a woman. */
function sameFirstName(a: Form, b: Form, context: PersonContext): boolean {
  const [first, other] = [a.words[0]!, b.words[0]!];
  if (first.length === 1 || other.length === 1) return first[0] === other[0];
  const known = context.isFirstName(first) && context.isFirstName(other);
  return misspelt(first, other) && (!known || context.genderOf(a) === context.genderOf(b));
}

type WordIndex = ReadonlyMap<string, readonly Form[]>;

const NO_WORDS: WordIndex = new Map();

/** Every word of full names with the people who bear it, in order of appearance. */
function wordIndex(full: readonly Form[], person: (form: Form) => Form): WordIndex {
  const index = new Map<string, Form[]>();
  for (const form of full) {
    const bearer = person(form);
    for (const word of form.words) {
      const bearers = index.get(word);
      if (!bearers) index.set(word, [bearer]);
      else if (bearers.length < MOST_NAMESAKES && !bearers.includes(bearer)) bearers.push(bearer);
    }
  }
  return index;
}

function linkShort(form: Form, byWord: WordIndex, persons: Map<Name, Form>, context: PersonContext): void {
  const word = form.words[0]!;
  const bearers = bySurname(byWord.get(word) ?? NOBODY, word);
  for (const name of form.names) persons.set(name, bearerOf(name, bearers, context) ?? form);
}

const NOBODY: readonly Form[] = [];

/** Those who bear the word as their surname, if any do: « Laurent » is Patrick Laurent rather than Laurent Vey. */
function bySurname(bearers: readonly Form[], word: string): readonly Form[] {
  if (bearers.length < 2) return bearers;
  const surnamed = bearers.filter(bearer => bearer.words[bearer.words.length - 1] === word);
  return surnamed.length > 0 ? surnamed : bearers;
}

/** The one person meant: of the right gender, then the one named last before, then the first one after. */
function bearerOf(name: Name, bearers: readonly Form[], context: PersonContext): Form | null {
  if (bearers.length === 0) return null;
  const gender = context.genderAt(name);
  const fitting = bearers.filter(bearer => !gender || (context.genderOf(bearer) ?? gender) === gender);
  const known = fitting.filter(bearer => gender && context.genderOf(bearer) === gender);
  const choice = gender ? (known.length > 0 ? known : fitting) : bearers;
  if (choice.length < 2) return choice[0] ?? null;
  const distance = (bearer: Form): number => distanceBetween(bearer.names, name);
  return choice.reduce((best, bearer) => (distance(bearer) < distance(best) ? bearer : best));
}

/** More than any article is long: whoever was named before is nearer than anyone named after. */
const AFTER = 1e9;

function distanceBetween(names: readonly Name[], { start }: Name): number {
  const at = firstAtOrAfter(names, start);
  return at > 0 ? start - names[at - 1]!.start : AFTER + names[0]!.start;
}

/** What the functions above decide, as examples; the name of the surest that applied goes into the trace. */
export const PERSON_RULES: readonly Rule[] = [
  {
    name: 'link.full-name',
    hits: [
      '[P Nadia El Ferrand] parle. [P Nadia Ferrand] se tait.',
      '[P N. Ferrand] parle. [P Nadia Ferrand] se tait.',
      '[P Étienne Vasseur] parle. [P Etienne Vaseur] se tait.',
    ],
    misses: ['[P Louis Vasseur] et [P Louise Vasseur] parlent.', '[P Nadia Ferrand] et [P Nadia Vasseur] parlent.'],
  },
  {
    name: 'link.initials-of-person',
    hits: ['Entretien avec [P Solveig Kern-Lamy]. [P S. K.-L.] : « Oui. »'],
    misses: ['Entretien avec [P Solveig Kern-Lamy]. [P A. K.-L.] : « Oui. »'],
  },
  {
    name: 'link.surname',
    hits: ['[P Nadia Ferrand] parle. Mme [P Ferrand] se tait.', '[P Ferrand] parle. [P Nadia Ferrand] se tait.'],
    misses: ['[P Nadia Ferrand] parle. M. [P Ferrand] se tait.', '[P Nadia Ferrand] parle. [P Vasseur] se tait.'],
  },
  {
    name: 'link.first-name',
    hits: ['[P Nadia Ferrand] parle. [P Nadia] se tait.'],
    misses: ['[P Nadia Ferrand] parle. [P Nathalie] se tait.'],
  },
];
