/** « …, a indiqué X »: the cue comes after (or inside) what it reports, its subject after the verb. */
import { followOf } from './follow.js';
import { afterConnectors, unitOf } from './ends.js';
import { type Draft, type QuoteRule, type Stage, cueOf, quotedIn } from './draft.js';
import type { Group } from './groups.js';
import { WordClass } from './lexicon.js';
import { type Phrase, startsPhrase } from './phrases.js';
import { type Range, type Unit, hasTrait, is, isFinite, nameAt } from './scene.js';
import { sourceAfter, sourceRange } from './sources.js';
import { Trait } from './traits.js';

/** Farther back than this no reported sentence begins. */
export const REACH = 220;

export const afterwards: QuoteRule = {
  name: 'quote.incise',
  hits: [
    { text: '« Le pont fermera lundi », a annoncé la maire.', gives: 'direct: Le pont fermera lundi' },
    { text: "L'usine rouvrira en mars, a indiqué la direction.", gives: "indirect: L'usine rouvrira en mars" },
    { text: 'La crue est "sous contrôle", assure le préfet.', gives: 'mixed: La crue est "sous contrôle"' },
  ],
  misses: ['Paul Vernet, maire de Vierval, annonce un plan.', 'Le groupe, qui a perdu un procès, annonce un recours.'],
  find: stage => {
    const drafts: Draft[] = [];
    let unit: Unit | null = null;
    let floor = 0;
    for (const group of stage.groups) {
      if (stage.owner[group.main]! >= 0 || group.mood !== 'finite') continue;
      const own = unitOf(stage, group.main);
      if (!own) continue;
      if (own !== unit) [unit, floor] = [own, own.first];
      const found = inciseAt(stage, group, own, floor);
      if (!found) continue;
      drafts.push(found);
      floor = found.attribution!.last;
    }
    return drafts;
  },
};

function inciseAt(stage: Stage, group: Group, unit: Unit, floor: number): Draft | null {
  const { lower } = stage.document.tokens;
  let before = group.head - 1;
  while (before >= floor && is(stage, before, WordClass.Adverb) && stage.owner[before] === -1) before--;
  if (before < floor) return null;
  const quotedBefore =
    stage.owner[before]! >= 0 ||
    (lower[before] === ',' && stage.owner[before - 1]! >= 0 && before > floor) ||
    (lower[before] === '.' && stage.owner[before - 1]! >= 0);
  if (lower[before] !== ',' && stage.owner[before] === -1 && !quotedBefore) return null;
  const { kind } = followOf(stage, group, unit.last);
  if (kind === 'que' || kind === 'infinitive') return null;
  const phrase = group.pronoun >= 0 ? null : sourceAfter(stage, group.last, unit.last);
  if (group.pronoun < 0 && !phrase) return null;
  const limit = lower[before] === ',' || lower[before] === '.' ? before : before + 1;
  const region = { first: Math.max(floor, limit - REACH), last: limit };
  const content = contentBefore(stage, region, quotedBefore);
  if (!content || opensWithSource(stage, content.first)) return null;
  if (!quotedBefore && !reportsUnquoted(stage, group, phrase, content)) return null;
  const attribution = { first: limit, last: attributionEnd(stage, phrase?.last ?? group.last, unit.last) };
  const source = phrase ? sourceRange(stage, phrase) : { first: group.pronoun, last: group.pronoun + 1 };
  return {
    contents: [
      content,
      ...(quotedBefore ? resumed(stage, attribution, unit) : broken(stage, content, phrase?.last ?? group.last, unit)),
    ],
    owner: -1,
    cue: cueOf(group),
    frame: 'inversion',
    source,
    attribution,
    embedded: false,
    rule: quotedBefore ? 'quote.incise.quoted' : 'quote.incise.unquoted',
    confidence: 'high',
  };
}

/** « Selon elle, l'acte a eu lieu, rapporte Le Monde »: the preposition names the source, the cue the outlet. */
function opensWithSource(stage: Stage, at: number): boolean {
  const { lower } = stage.document.tokens;
  return lower[at] === 'selon' || (lower[at] === "d'" && lower[at + 1] === 'après');
}

/** « …, annonce un plan » is no incise: without quotation marks the verb must take « que » and its subject must speak. */
function reportsUnquoted(stage: Stage, group: Group, phrase: Phrase | null, content: Range): boolean {
  const { builds } = group.verb;
  if (group.pronoun < 0 && !builds.has('que') && !builds.has('incise')) return false;
  if (quotedIn(stage, content, -1).length > 0) return true;
  const speaks = !phrase || canSpeak(stage, phrase);
  return hasMainVerb(stage, content) || goesOnAfter(stage, phrase?.last ?? group.last, speaks);
}

/** « Pas question, a ajouté la chercheuse, de les confier à un tiers »: what is said goes on after the cue. */
function goesOnAfter(stage: Stage, end: number, speaks: boolean): boolean {
  const { lower } = stage.document.tokens;
  if (lower[end] !== ',' || end + 2 >= lower.length) return false;
  return speaks || isFinite(stage, end + 1) || (is(stage, end + 1, WordClass.Clitic) && isFinite(stage, end + 2));
}

/** A name, a pronoun, or a description whose head can speak. */
export function canSpeak(stage: Stage, { first, last, person }: Range & { person?: Range | null }): boolean {
  if (person) return true;
  if (is(stage, first, WordClass.Subject)) return true;
  for (let i = first; i < last; i++) {
    const name = nameAt(stage, i);
    if (name && name.type !== 'misc') return true;
    if (hasTrait(stage, i, Trait.SpeakerNoun | Trait.DocumentNoun)) return true;
    if (is(stage, i, WordClass.Of | WordClass.Contracted) && i > first) break;
  }
  return false;
}

/** A finite verb outside of relative clauses and of quotations. */
function hasMainVerb(stage: Stage, { first, last }: Range): boolean {
  let relative = false;
  for (let i = first; i < last; i++) {
    if (stage.document.tokens.lower[i] === ',') relative = false;
    if (is(stage, i, WordClass.Relative)) relative = true;
    if (!relative && stage.owner[i] === -1 && isFinite(stage, i)) return true;
  }
  return false;
}

/** Where the content that ends with `region` begins: after connectors, after a colon, or with its quotation. */
export function contentBefore(stage: Stage, region: Range, quotedBefore: boolean): Range | null {
  const { lower } = stage.document.tokens;
  const first = afterConnectors(stage, region.first, region.last);
  if (first >= region.last) return null;
  const stretches = quotedIn(stage, { first, last: region.last }, -1);
  const closing = quotedBefore ? stretches.at(-1) : undefined;
  if (closing !== undefined) {
    const start = stage.ranges[closing]!.first;
    const before = start - 1;
    if (before < first || lower[before] === ':') return { first: start, last: region.last };
    // « des dépenses, « qui viennent du personnel », souligne X »
    if (lower[before] === ',' && startsSmall(stage, closing) && standsApart(stage, start + 1, { first, last: before }))
      return { first: start, last: region.last };
  }
  const joint = closing === undefined ? -1 : coordinated(stage, first, stage.ranges[closing]!.first);
  if (joint >= 0 && stretches.length === 1) return { first: joint + 1, last: region.last };
  const colon = lastColon(stage, first, stretches[0] === undefined ? region.last : stage.ranges[stretches[0]]!.first);
  return { first: colon >= 0 ? colon + 1 : first, last: region.last };
}

/** « il est confiné et son état « n'est pas inquiétant » »: the quoted verb has a subject of its own after « et ». */
function coordinated(stage: Stage, first: number, quoted: number): number {
  const { lower } = stage.document.tokens;
  let verb = quoted + 1;
  while (is(stage, verb, WordClass.Clitic)) verb++;
  if (!hasTrait(stage, verb, Trait.Finite)) return -1;
  for (let i = quoted - 1; i > first && i > quoted - 12; i--) {
    if (isFinite(stage, i) || lower[i] === ',') return -1;
    if (lower[i] === 'et' && startsPhrase(stage, i + 1) && i + 1 < quoted)
      return hasMainVerb(stage, { first, last: i }) ? i : -1;
  }
  return -1;
}

/** A relative clause or a remark of its own, rather than the verb of the words before it. */
function standsApart(stage: Stage, start: number, before: Range): boolean {
  if (is(stage, start, WordClass.Relative)) return true;
  return !hasTrait(stage, start, Trait.Finite) && hasMainVerb(stage, before);
}

function startsSmall({ text, quoted }: Stage, index: number): boolean {
  return /^\p{Ll}/u.test(text.slice(quoted[index]!.start, quoted[index]!.start + 1));
}

function lastColon(stage: Stage, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) if (stage.document.tokens.lower[i] === ':' && stage.owner[i] === -1) return i;
  return -1;
}

/** The words of cue, source and outlet: to the next quotation, cue or the end of the unit. */
export function attributionEnd(stage: Stage, from: number, limit: number): number {
  let at = from;
  const owner = stage.owner[from - 1];
  while (at < limit && stage.owner[at] === owner && !stage.groupAt.has(at) && stage.document.tokens.lower[at] !== ';')
    at++;
  return at;
}

/** « « … », a-t-il dit, « … » »: the quotation goes on after the cue. */
function resumed(stage: Stage, attribution: Range, unit: Unit): Range[] {
  const at = attribution.last;
  if (at >= unit.last || stage.document.tokens.lower[at - 1] !== ',' || stage.owner[at]! < 0) return [];
  const range = stage.ranges[stage.owner[at]!]!;
  if (range.first !== at || !/^[,.…!?]?$/.test(stage.document.tokens.lower[range.last] ?? '')) return [];
  const next = stage.document.tokens.lower[range.last] === ',' ? stage.groupAt.get(range.last + 1) : undefined;
  return next ? [] : [range];
}

/** « Un homme, a indiqué la police, a été tué »: without a verb before the cue the sentence goes on after it. */
function broken(stage: Stage, content: Range, end: number, unit: Unit): Range[] {
  if (hasMainVerb(stage, content) || quotedIn(stage, content, -1).length > 0 || !goesOnAfter(stage, end, true))
    return [];
  return [{ first: end + 1, last: unit.last }];
}
