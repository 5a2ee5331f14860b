/**
 * Appearances: « Invité de RTL, … », « Interrogée dans l'émission Quotidien, … », « Dans un entretien au Littoral, … ».
 * What is said there goes on in sentences that name no outlet any more.
 */
import type { Entity } from '../../../document.js';
import type { Rule } from '../../../language.js';
import { type Pattern, type Term, compile } from '../../../patterns/index.js';
import { type Named, type Reading, namedOn } from '../reading.js';
import type { Scene } from './resolve.js';
import { SpeakerTrait } from './traits.js';
import type { SpeakerWords } from './words.js';

export interface Occasion {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly outlet: Named;
  /** People named in the sentence: it is they who appear. */
  readonly guests: ReadonlySet<Entity>;
}

/** Surest first. `#Link` is what may stand between, see `termsOf`. An example gives the outlet of its last quote. */
const PATTERNS: readonly (Pattern & Rule)[] = [
  {
    name: 'via.guest',
    match: '#Guest #Link{1,6} [<outlet> #Outlet]',
    hits: [
      {
        text: 'Invitée de [O RTL], [P Odile Carsan] défend son pont. Elle pleure. « Il tiendra », dit-elle.',
        gives: 'RTL',
      },
    ],
    misses: [
      "Sollicité par l'[O AFP], [P Luc Amiel] n'a pas donné suite. « Il tiendra », a-t-il lancé aux riverains.",
      'Invité de [O Velmar], [P Luc Amiel] visite le site. « Il tiendra », dit-il.',
    ],
  },
  {
    name: 'via.show',
    match: '#Guest #Link{0,4} #Occasion #Link{0,2} [<outlet> #Thing]',
    hits: [
      {
        text: "Interrogé dans l'émission [O Grand Large], [P Luc Amiel] s'explique. « Il tiendra », dit-il.",
        gives: 'Grand Large',
      },
    ],
    misses: ['Interrogé par la [O mairie de Vierval], [P Luc Amiel] hésite. « Il tiendra », dit-il.'],
  },
  {
    name: 'via.interview',
    match: '#Interview #Link{1,6} [<outlet> #Outlet]',
    hits: [
      {
        text: 'Dans un entretien accordé au [O Monde], [P Luc Amiel] revient sur la crue. « Le pont tiendra », dit-il.',
        gives: 'Monde',
      },
    ],
    misses: ['[P Luc Amiel] coupe le micro. Il lit [O Le Monde]. « Le pont tiendra », dit-il.'],
  },
];

export const OCCASION_RULES: readonly Rule[] = PATTERNS;

const find = compile(PATTERNS);

/** Appearances of an article, in order. Only sentences that hold a word of theirs are looked at. */
export function occasionsOf({ reading, words, traits }: Scene): Occasion[] {
  const { tokens, document, sentenceOf } = reading;
  const occasions: Occasion[] = [];
  let done = -1;
  for (let token = 0; token < tokens.count; token++) {
    if ((traits[token]! & SpeakerTrait.Appearance) === 0) continue;
    const sentence = sentenceOf[token]!;
    if (sentence === done || sentence < 0) continue;
    done = sentence;
    const { firstToken, lastToken } = document.sentences[sentence]!;
    const { terms, named } = termsOf(reading, words, firstToken, lastToken);
    const match = find(terms)[0];
    const outlet = match?.groups.outlet && named[match.groups.outlet.first];
    if (outlet && !isRefusal(words, terms, match.first)) occasions.push({ sentence, outlet, guests: peopleOf(named) });
  }
  return occasions;
}

/** « Sollicité par l'AFP, le maire n'a pas donné suite »: nothing was said there. */
function isRefusal(words: SpeakerWords, terms: readonly Term[], guest: number): boolean {
  return terms[guest + 1]!.word === 'par' && terms.some(({ word }) => words.is(word, 'refusal'));
}

function peopleOf(named: readonly (Named | null)[]): Set<Entity> {
  return new Set(named.flatMap(one => (one?.entity.type === 'person' ? [one.entity] : [])));
}

/** A sentence as terms: each name one term, each word with what it may do. */
function termsOf(reading: Reading, words: SpeakerWords, first: number, last: number) {
  const terms: Term[] = [];
  const named: (Named | null)[] = [];
  for (let token = first; token < last; token++) {
    const name = namedOn(reading, token);
    const word = reading.tokens.lower[token]!;
    terms.push({ word, tags: name ? tagsOfName(reading, words, name) : tagsOfWord(words, word) });
    named.push(name);
    if (name) token = name.last - 1;
  }
  return { terms, named };
}

function tagsOfName({ document }: Reading, words: SpeakerWords, { entity, name }: Named): Set<string> {
  if (entity.type === 'person') return new Set();
  const surface = document.view.text.slice(name.start, name.end);
  const known = words.isOutlet(entity.name) || words.isOutlet(surface);
  return new Set(known ? ['Outlet', 'Thing'] : ['Thing']);
}

function tagsOfWord(words: SpeakerWords, word: string): Set<string> {
  const tags = new Set<string>();
  if (words.is(word, 'guest')) tags.add('Guest');
  if (words.is(word, 'interview')) tags.add('Interview');
  if (words.is(word, 'occasion')) tags.add('Occasion').add('Link');
  if (words.is(word, 'outlet') || words.is(word, 'between') || /^[«“"]$/u.test(word)) tags.add('Link');
  return tags;
}
