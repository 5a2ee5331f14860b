/** Roles of two records of one article: paired by their words and their person. */
import type { Records, SpanRecord } from '../records.js';
import { type Difference, type Side, difference } from './difference.js';
import type { Things } from './mentions.js';
import { pairs, sharedPart } from './pair.js';
import { type Scores, countField, countMissing, countPair, countSpurious } from './score.js';

interface RoleItem extends SpanRecord {
  readonly title: string;
  readonly rule: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

function rolesOf({ entities }: Records): RoleItem[] {
  const names = new Map(entities.map(entity => [entity.id, 'name' in entity ? entity.name : '']));
  return entities
    .flatMap(entity =>
      entity.type !== 'person'
        ? []
        : entity.roles.map(({ organisation, ...role }) => ({
            ...role,
            person: { id: entity.id, name: entity.name },
            organisation: organisation === null ? null : { id: organisation, name: names.get(organisation) ?? '' },
          })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.person.id < b.person.id ? -1 : 1));
}

const shown = ({ title, person, organisation }: RoleItem): string =>
  `${title}: ${person.name}${organisation ? `, ${organisation.name}` : ''}`;

const sideOf = (role: RoleItem, shows: string): Side => ({
  record: role.person.id,
  spans: [{ start: role.start, end: role.end }],
  shows,
});

const SAME_PERSON = 0.4;

/** Differences of the roles, and their scores. */
export function compareRoles(gold: Records, now: Records, things: Things, scores: Scores): Difference[] {
  const { id } = gold.article;
  const samePerson = (g: RoleItem, n: RoleItem): boolean => things.asGold(n.person.id) === g.person.id;
  const found = pairs(
    rolesOf(gold),
    rolesOf(now),
    (g, n) => sharedPart([g], [n]) + (samePerson(g, n) ? SAME_PERSON : 0),
  );
  const list: Difference[] = [];
  for (const role of found.missing) {
    countMissing(scores, 'role');
    countField(scores, 'role organisation', 0, role.organisation ? 1 : 0, 0);
    list.push(difference(id, 'role', 'missing', { gold: sideOf(role, shown(role)) }));
  }
  for (const role of found.spurious) {
    countSpurious(scores, 'role');
    countField(scores, 'role organisation', 0, 0, role.organisation ? 1 : 0);
    list.push(difference(id, 'role', 'spurious', { now: sideOf(role, shown(role)), rule: role.rule }));
  }
  for (const [g, n] of found.pairs) {
    const words = g.start === n.start && g.end === n.end;
    const person = samePerson(g, n);
    const organisation =
      things.asGold(n.organisation?.id) === (g.organisation?.id ?? null) && !g.organisation === !n.organisation;
    countPair(scores, 'role', { words, type: person });
    const right = organisation && g.organisation ? 1 : 0;
    countField(scores, 'role organisation', right, g.organisation ? 1 : 0, n.organisation ? 1 : 0);
    const { rule } = n;
    if (!words)
      list.push(difference(id, 'role', 'boundary', { gold: sideOf(g, g.title), now: sideOf(n, n.title), rule }));
    if (!person || !organisation)
      list.push(difference(id, 'role', 'role', { gold: sideOf(g, shown(g)), now: sideOf(n, shown(n)), rule }));
  }
  return list;
}
