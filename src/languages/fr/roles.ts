/** Functions and titles predicated of named people, as written, with the organisation that they belong to. */
import type { Entity, Role } from '../../document.js';
import type { ReadData } from '../../language.js';
import type { Named, Reading } from './reading.js';
import { holdersOf } from './roles/before.js';
import { ROLE_RULES } from './roles/rules.js';
import type { Title } from './roles/title.js';
import { type RoleWords, roleWords } from './roles/words.js';

/** Builds the finder of roles. The result gives each person's roles in the order of the text; linear in the names. */
export function roleFinder(data: ReadData): (reading: Reading) => ReadonlyMap<Entity, readonly Role[]> {
  const words = roleWords(data);
  return reading => {
    const roles = new Map<Entity, Role[]>();
    const taken = new Set<string>();
    for (const person of reading.named) {
      if (person.entity.type !== 'person') continue;
      for (const rule of ROLE_RULES) {
        for (const title of rule.find(reading, person, words)) {
          for (const holder of holdersOf(reading, person, title))
            add(roles, taken, reading, holder, title, rule.name, words);
        }
      }
    }
    return roles;
  };
}

function add(
  roles: Map<Entity, Role[]>,
  taken: Set<string>,
  reading: Reading,
  holder: Named,
  title: Title,
  rule: string,
  words: RoleWords,
): void {
  const { tokens } = reading;
  const person = holder.entity;
  const start = tokens.start[title.first]!;
  const key = `${start} ${person.mentions[0]!.start}`;
  if (taken.has(key)) return;
  taken.add(key);
  const organisation = title.at?.entity ?? possessor(reading, title, words) ?? ownerBehind(reading, holder, words);
  const held = roles.get(person) ?? [];
  for (const owner of [organisation, ...title.alsoAt.map(({ entity }) => entity)]) {
    held.push({ start, end: tokens.end[title.last - 1]!, organisation: owner, rule });
  }
  roles.set(person, held);
}

/** « le capitaine Luc Amiel, de la brigade d'Orval »: the organisation right behind the name. */
function ownerBehind({ tokens, named, namedAt }: Reading, { last }: Named, words: RoleWords): Entity | null {
  if (tokens.text[last] !== ',' || !/^(?:d'|de|du|des)$/u.test(tokens.lower[last + 1] ?? '')) return null;
  let token = last + 2;
  while (token < tokens.count && words.is(tokens.lower[token]!, 'link')) token++;
  const entity = token < tokens.count && namedAt[token]! >= 0 ? named[namedAt[token]!]!.entity : null;
  return entity?.type === 'organisation' ? entity : null;
}

/** How far back the organisation of « sa présidente », « le PDG » may be named, in tokens. */
const REACH = 60;

/** « l'association et sa présidente », « Velmar recrute. Le PDG, … »: the organisation named last before. */
function possessor({ tokens, named, namedAt }: Reading, { first, head }: Title, words: RoleWords): Entity | null {
  const isOwn = words.is(tokens.lower[first - 1] ?? '', 'possessive');
  const isBusiness = head.field === 'business' && /^(?:le|la|l')$/u.test(tokens.lower[first - 1] ?? '');
  if (!isOwn && !(isBusiness && /^(?:pdg|p-dg|directeur|directrice|dg|ceo)$/u.test(tokens.lower[first]!))) return null;
  for (let token = first - 2; token > Math.max(0, first - REACH); token--) {
    const entity = namedAt[token]! < 0 ? null : named[namedAt[token]!]!.entity;
    if (entity?.type === 'organisation') return entity;
  }
  return null;
}
