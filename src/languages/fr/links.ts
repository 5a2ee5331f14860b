/**
 * Names → entities: one for each real-world thing in the article, with every mention of it, its fullest name, and for
 * people their gender and roles.
 */
import type { Entity, Mention, Name, NameType, Role, Tagged } from '../../document.js';
import type { ReadData } from '../../language.js';
import { rowsOf, wordsOf } from '../../text/lexicon.js';
import { clustersOf } from './links/clusters.js';
import { type Form, type Spellings, formsOf, isAcronym, spellingsOf } from './links/forms.js';
import { type GenderWords, genderWords } from './links/gender.js';
import { linkPersons } from './links/persons.js';
import { THING_RULES } from './links/things.js';
import { readingOf } from './reading.js';
import { roleFinder } from './roles.js';

interface LinkData {
  readonly spellings: Spellings;
  readonly aliases: ReadonlyMap<string, string>;
  readonly droppedHeads: ReadonlySet<string>;
  readonly gender: GenderWords;
}

/** Builds the linker from the lexicons. The result is linear in the number of names, bar bounded buckets. */
export function linker(data: ReadData): (document: Tagged) => readonly Entity[] {
  const words: LinkData = linkData(data);
  const rolesOf = roleFinder(data);
  return document => {
    const text = document.view.text;
    const forms = formsOf(document.names, text, words.spellings);
    const groups = [...personGroups(forms, document, words), ...thingGroups(forms, document, words)];
    const entities = groups.map(group => entityOf(group, text));
    const roles = rolesOf(readingOf(document, entities));
    for (const entity of entities) {
      entity.roles = roles.get(entity) ?? NO_ROLES;
      entity.gender = words.gender.of(document, entity);
    }
    return entities;
  };
}

function linkData(data: ReadData): LinkData {
  const spellings = spellingsOf(new Set(wordsOf(data('lexicon/name-fillers.txt'), 'name-fillers.txt')));
  const aliases = new Map<string, string>();
  for (const row of rowsOf(data('lexicon/aliases.tsv'), 'aliases.tsv')) {
    const common = spellings.ofThing(row[0]!).key;
    for (const other of row) {
      const { key } = spellings.ofThing(other);
      if (!aliases.has(key)) aliases.set(key, common);
    }
  }
  const droppedHeads = new Set(wordsOf(data('lexicon/dropped-heads.txt'), 'dropped-heads.txt'));
  return { spellings, aliases, droppedHeads, gender: genderWords(data) };
}

/** Mentions of one thing, in order. */
interface Group {
  readonly type: NameType;
  readonly names: Name[];
}

function personGroups(forms: readonly Form[], document: Tagged, { gender }: LinkData): Group[] {
  const people = forms.filter(form => form.type === 'person');
  const person = linkPersons(people, {
    genderAt: name => gender.before(document, name),
    genderOf: form => gender.ofName(form.text),
    isFirstName: gender.isFirstName,
  });
  const groups = new Map<Form, Group>();
  for (const name of document.names) {
    const form = person.get(name);
    if (form) addTo(groups, form, name);
  }
  return [...groups.values()];
}

const THINGS: readonly NameType[] = ['organisation', 'place', 'misc'];

function thingGroups(forms: readonly Form[], document: Tagged, { aliases, droppedHeads }: LinkData): Group[] {
  const things = forms.filter(form => form.type !== 'person');
  const clusters = clustersOf<Form>((a, b) => a.at < b.at);
  const context = { text: document.view.text, headline: document.paragraphs[0]?.end ?? 0, aliases, droppedHeads };
  for (const type of THINGS) {
    const ofType = things.filter(form => form.type === type);
    for (const rule of ofType.length > 1 ? THING_RULES : []) {
      if (!rule.types.includes(type)) continue;
      for (const [a, b] of rule.pairs(ofType, context)) clusters.join(a, b);
    }
  }
  const groups = new Map<Form, Group>();
  for (const form of things) {
    const thing = clusters.of(form);
    for (const name of form.names) addTo(groups, thing, name);
  }
  return [...groups.values()];
}

function addTo(groups: Map<Form, Group>, form: Form, name: Name): void {
  const group = groups.get(form);
  if (group) group.names.push(name);
  else groups.set(form, { type: name.type, names: [name] });
}

type Draft = { -readonly [Key in keyof Entity]: Entity[Key] };

const NO_ROLES: readonly Role[] = [];

function entityOf({ type, names }: Group, text: string): Draft {
  const spellings = names.map(name => text.slice(name.start, name.end));
  const name = fullest(spellings);
  const short = type === 'organisation' ? spellings.find(spelling => spelling !== name && isAcronym(spelling)) : null;
  const mentions = names.map(mentionOf);
  if (mentions.length > 1) mentions.sort((a, b) => a.start - b.start);
  return { type, name, acronym: short ?? null, gender: null, mentions, roles: NO_ROLES };
}

function mentionOf({ start, end, rule, confidence }: Name): Mention {
  return { start, end, kind: 'name', rule, confidence };
}

const HEADLINE = /^[^\p{Ll}]+$/u;

/** Most words, then most letters, then not in capitals throughout, then first. */
function fullest(spellings: readonly string[]): string {
  if (spellings.length === 1) return spellings[0]!;
  const distinct = [...new Set(spellings)];
  if (distinct.length === 1) return distinct[0]!;
  const words = (spelling: string): number => spelling.split(/[ -]/).length;
  const rank = (a: string, b: string): number =>
    words(b) - words(a) || b.length - a.length || Number(HEADLINE.test(a)) - Number(HEADLINE.test(b));
  return distinct.sort(rank)[0]!;
}
