/** An article as the rules of who is who read it: tokens with the names and entities that stand on them. */
import type { Entity, Name, Sentence, Tagged, Tokens } from '../../document.js';

/** A name on its tokens, with the thing that it names. */
export interface Named {
  /** Offset of the name. */
  readonly start: number;
  readonly name: Name;
  readonly entity: Entity;
  /** First token and the token after the last. */
  readonly first: number;
  readonly last: number;
  /** Index of its sentence; -1 outside of all. */
  readonly sentence: number;
}

export interface Reading {
  readonly document: Tagged;
  readonly tokens: Tokens;
  /** In order of the text. */
  readonly named: readonly Named[];
  /** Token → index into `named`, or -1. */
  readonly namedAt: Int32Array;
  /** Token → index into `document.sentences`, or -1. */
  readonly sentenceOf: Int32Array;
}

/** Lays names and sentences over the tokens; linear. Names that meet no token boundary are widened to whole tokens. */
export function readingOf(document: Tagged, entities: readonly Entity[]): Reading {
  const { tokens, sentences, names } = document;
  const sentenceOf = sentencesOver(tokens, sentences);
  const entityAt = new Map<number, Entity>();
  for (const entity of entities) for (const mention of entity.mentions) entityAt.set(mention.start, entity);
  const namedAt = new Int32Array(tokens.count).fill(-1);
  const named: Named[] = [];
  let token = 0;
  for (const name of names) {
    const entity = entityAt.get(name.start);
    while (token < tokens.count && tokens.end[token]! <= name.start) token++;
    if (!entity || token >= tokens.count) continue;
    let last = token;
    while (last < tokens.count && tokens.start[last]! < name.end) namedAt[last++] = named.length;
    named.push({ start: name.start, name, entity, first: token, last, sentence: sentenceOf[token]! });
  }
  return { document, tokens, named, namedAt, sentenceOf };
}

function sentencesOver(tokens: Tokens, sentences: readonly Sentence[]): Int32Array {
  const sentenceOf = new Int32Array(tokens.count).fill(-1);
  sentences.forEach((sentence, at) => sentenceOf.fill(at, sentence.firstToken, sentence.lastToken));
  return sentenceOf;
}

/** The name that begins at, or covers, a token. */
export function namedOn({ named, namedAt }: Reading, token: number): Named | null {
  const at = token >= 0 && token < namedAt.length ? namedAt[token]! : -1;
  return at < 0 ? null : named[at]!;
}

/** Index of the first token that starts at or after an offset. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
