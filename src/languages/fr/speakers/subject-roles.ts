/** Roles said of a person by a pronoun or a description: « L'ancien ministre, ex-patron de Velmar, … », « Elle est maire ». */
import type { Entity, Role } from '../../../document.js';
import { type Named, type Reading, tokenAt } from '../reading.js';
import { appositionAfter, predicate } from '../roles/after.js';
import type { Scene } from './resolve.js';
import type { Source } from './source.js';

const RULES = [
  { name: 'role.apposition-after', find: appositionAfter },
  { name: 'role.predicate', find: predicate },
] as const;

/** The roles that the words behind a resolved subject give to a person. */
export function rolesOfSubject({ reading, words }: Scene, source: Source, person: Entity): Role[] {
  const { tokens } = reading;
  const subject = subjectAsNamed(reading, source, person);
  if (!isPlain(source, subject)) return [];
  return RULES.flatMap(({ name, find }) =>
    find(reading, subject, words.roles).flatMap(title =>
      [title.at, ...title.alsoAt].map(at => ({
        start: tokens.start[title.first]!,
        end: tokens.end[title.last - 1]!,
        organisation: at?.entity ?? null,
        rule: name,
      })),
    ),
  );
}

/** « l'ancien ministre » says who it is by itself; « l'homme », or a long phrase, may be anyone. */
function isPlain(source: Source, { first, last }: Named): boolean {
  if (source.kind === 'pronoun') return true;
  return source.kind === 'description' && source.description.kind !== 'any' && last - first <= LONGEST;
}

const LONGEST = 4;

function subjectAsNamed({ tokens, sentenceOf }: Reading, { mention }: Source, entity: Entity): Named {
  const first = tokenAt(tokens, mention.start);
  const last = tokenAt(tokens, mention.end);
  const { start, end } = mention;
  const name = { start, end, type: entity.type, rule: '', confidence: 'medium' } as const;
  return { start: mention.start, name, entity, first, last, sentence: sentenceOf[first]! };
}
