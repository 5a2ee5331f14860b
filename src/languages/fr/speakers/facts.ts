/** What an article says about those it names, gathered once: roles by noun and field, what organisations are called. */
import type { Entity } from '../../../document.js';
import { startsCapital } from '../../../text/words.js';
import { type Reading, tokenAt } from '../reading.js';
import type { SpeakerWords } from './words.js';

/** A role as a description may take it up. */
export interface Held {
  /** Stem of its head noun. */
  readonly stem: string;
  readonly field: string;
  /** « ancien ministre », « ex-patron ». */
  readonly former: boolean;
  readonly organisation: Entity | null;
}

export interface Facts {
  rolesOf(person: Entity): readonly Held[];
  /** Nouns by which an organisation is called around its first mentions and in its name, with their kind. */
  nounsOf(organisation: Entity): ReadonlyMap<string, string>;
  isOutlet(organisation: Entity): boolean;
  /** People with a role whose head has this stem. */
  withStem(stem: string): readonly Entity[];
  withField(field: string): readonly Entity[];
  /** Whose name a capitalised word or words are part of, when it is one only. */
  bearerOf(words: string): Entity | null;
}

/** « ex-présidente » and « président » share a stem. */
export function stemOf(noun: string): string {
  const hyphen = noun.indexOf('-');
  return (/^(?:ex|vice|co)$/u.test(noun.slice(0, hyphen)) ? noun.slice(hyphen + 1) : noun).slice(0, 6);
}

/** « ancien », « ex-ministre »: the word says that it is over. */
export function isFormer(word: string): boolean {
  return /^(?:ancien(?:ne)?$|ex$|ex-)/u.test(word);
}

/** Nothing is computed before it is asked for, nothing twice. */
export function factsOf(reading: Reading, words: SpeakerWords): Facts {
  const entities = once(() => [...new Set(reading.named.map(({ entity }) => entity))]);
  const rolesOf = memo((entity: Entity) => rolesHeld(reading, words, entity));
  const holders = once(() => entities().filter(({ roles }) => roles.length > 0));
  const byStem = once(() => indexed(holders(), entity => rolesOf(entity).map(({ stem }) => stem)));
  const byField = once(() => indexed(holders(), entity => rolesOf(entity).map(({ field }) => field)));
  return {
    rolesOf,
    nounsOf: memo((entity: Entity) => nounsAround(reading, words, entity)),
    isOutlet: memo((entity: Entity) => words.isOutlet(entity.name)),
    withStem: stem => byStem().get(stem) ?? [],
    withField: field => byField().get(field) ?? [],
    bearerOf: called => {
      if (!startsCapital(called)) return null;
      const bearers = entities().filter(
        ({ name }) => name === called || (name.includes(called) && name.split(' ').includes(called)),
      );
      return bearers.length === 1 ? bearers[0]! : null;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function memo<T>(make: (entity: Entity) => T): (entity: Entity) => T {
  const made = new Map<Entity, T>();
  return entity => {
    let value = made.get(entity);
    if (value === undefined) made.set(entity, (value = make(entity)));
    return value;
  };
}

function indexed(entities: readonly Entity[], keysOf: (entity: Entity) => readonly string[]): Map<string, Entity[]> {
  const index = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of new Set(keysOf(entity))) {
      const bearers = index.get(key);
      if (bearers) bearers.push(entity);
      else index.set(key, [entity]);
    }
  }
  return index;
}

function rolesHeld({ tokens }: Reading, words: SpeakerWords, { roles }: Entity): Held[] {
  const held: Held[] = [];
  for (const role of roles) {
    for (let token = tokenAt(tokens, role.start); token < tokens.count && tokens.start[token]! < role.end; token++) {
      const head = words.roles.headAt(tokens, token);
      if (!head) continue;
      const former = isFormer(tokens.lower[token]!) || isFormer(tokens.lower[token - 1] ?? '');
      held.push({ stem: stemOf(tokens.lower[token]!), field: head.field, former, organisation: role.organisation });
      break;
    }
  }
  return held;
}

const FIRST_MENTIONS = 12;

/** « le géant Velmar », « Velmar, une ONG », « Cour des eaux ». */
function nounsAround(reading: Reading, words: SpeakerWords, { mentions }: Entity): Map<string, string> {
  const { tokens } = reading;
  const nouns = new Map<string, string>();
  const note = (token: number): void => {
    const found = words.descriptionAt(tokens, token);
    if (found?.type === 'organisation') nouns.set(tokens.lower[token]!, found.kind);
  };
  for (const { start, end } of mentions.slice(0, FIRST_MENTIONS)) {
    const first = tokenAt(tokens, start);
    const last = tokenAt(tokens, end);
    note(first);
    for (let token = first - 1; token > first - 8 && isPlain(reading, token); token--) note(token);
    if (tokens.text[last] === ',') for (let token = last + 1; token < last + 5; token++) note(token);
  }
  return nouns;
}

/** Nouns before a name describe it unless a mark, another name or a verb stands between. */
function isPlain({ tokens, namedAt }: Reading, token: number): boolean {
  if (token < 0 || namedAt[token]! >= 0) return false;
  return !/^(?:[,.;:!?()«»"]|a|ont|est|sont|et|par|que|qui|à|avec|contre|chez)$/u.test(tokens.lower[token]!);
}
