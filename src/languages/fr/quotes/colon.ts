/** « X a prévenu : « … » », « Réponse du ministre : « … » », « Sarkozy : « … » »: what stands before the colon says who. */
import { type Draft, type QuoteRule, type Stage, cueOf, quotedIn } from './draft.js';
import { afterConnectors, unitOf } from './ends.js';
import type { Group } from './groups.js';
import { WordClass } from './lexicon.js';
import { type Phrase, phraseAt, startsPhrase } from './phrases.js';
import { type Range, hasTrait, is, isFinite } from './scene.js';
import { sourceAfter, sourceBefore, sourceRange } from './sources.js';
import { sharedSource } from './shared.js';
import { Trait } from './traits.js';

/** Longer than this no clause before a colon is read. */
const REACH = 120;

export const colon: QuoteRule = {
  name: 'quote.colon',
  hits: [
    { text: 'Odile Carsan a prévenu : « Le pont fermera. »', gives: 'direct: Le pont fermera.' },
    { text: 'Hélène Morvan hausse les épaules : « On verra bien. »', gives: 'direct: On verra bien.' },
    { text: 'Réponse du préfet : "Rien ne presse."', gives: 'direct: Rien ne presse.' },
    { text: 'Lanson : « Je pars »', gives: 'direct: Je pars' },
  ],
  misses: ['À lire : « Les Vagues mortes ».', 'Au programme : « Sel », « Brume ».'],
  find: stage => {
    const drafts: Draft[] = [];
    stage.quoted.forEach((quoted, index) => {
      const { first } = stage.ranges[index]!;
      if (first === 0 || stage.document.tokens.lower[first - 1] !== ':' || stage.owner[first - 1] !== quoted.parent)
        return;
      drafts.push(...afterColon(stage, index, first - 1));
    });
    return drafts;
  },
};

function afterColon(stage: Stage, index: number, at: number): Draft[] {
  const parent = stage.quoted[index]!.parent;
  const unit = unitOf(stage, at);
  if (!unit) return [];
  const bound = parent >= 0 ? stage.ranges[parent]!.first + 1 : unit.first;
  const first = clauseStart(stage, Math.max(bound, at - REACH), at);
  const clause = { first: afterConnectors(stage, first, at), last: at };
  const said = attributionOf(stage, clause, parent);
  if (!said) return [];
  const limit = parent >= 0 ? stage.ranges[parent]!.last : unit.last;
  const attribution = { first: clause.first, last: at };
  const { cue, frame, source, rule, confidence } = said;
  return listed(stage, index, limit).map(contents => {
    return { contents, owner: parent, cue, frame, source, attribution, embedded: false, rule, confidence };
  });
}

/** After the last point or quotation before the colon. */
function clauseStart(stage: Stage, first: number, at: number): number {
  const { lower } = stage.document.tokens;
  const owner = stage.owner[at];
  for (let i = at - 1; i >= first; i--) if (/^[.!?;]$/.test(lower[i]!) && stage.owner[i] === owner) return i + 1;
  return first;
}

type Attribution = Pick<Draft, 'cue' | 'frame' | 'source' | 'rule' | 'confidence'>;

function attributionOf(stage: Stage, clause: Range, owner: number): Attribution | null {
  const group = lastGroup(stage, clause, owner);
  if (group) {
    const phrase = subjectOf(stage, group, clause);
    const source = group.pronoun >= 0 ? { first: group.pronoun, last: group.pronoun + 1 } : (phrase ?? null);
    return { cue: cueOf(group), frame: 'subject-verb', source, rule: 'quote.colon.verb', confidence: 'high' };
  }
  return fromNoun(stage, clause) ?? fromLabel(stage, clause) ?? fromAnyVerb(stage, clause, owner);
}

function lastGroup(stage: Stage, { first, last }: Range, owner: number): Group | null {
  for (let i = last - 1; i >= first; i--) {
    const group = stage.groupAt.get(i);
    if (group && stage.owner[i] === owner && group.mood !== 'passive' && group.last <= last) return group;
  }
  return null;
}

function subjectOf(stage: Stage, group: Group, clause: Range): Range | null {
  if (group.mood === 'finite') {
    const before = sourceBefore(stage, group.head, clause.first);
    if (before) return sourceRange(stage, before);
    const after = sourceAfter(stage, group.last, clause.last);
    if (after && !is(stage, group.head - 1, WordClass.Coordinator)) return sourceRange(stage, after);
  }
  return sharedSource(stage, group, clause.first) ?? narrated(stage, group, clause);
}

/** « Et le sénateur d'ironiser : » */
function narrated(stage: Stage, group: Group, clause: Range): Range | null {
  if (group.mood !== 'infinitive' || !/^(?:de|d')$/.test(stage.document.tokens.lower[group.head - 1] ?? ''))
    return null;
  for (let i = clause.first; i < group.head - 1; i++) {
    if (!startsPhrase(stage, i)) continue;
    const phrase = phraseAt(stage, i, group.head - 1);
    return phrase && sourceRange(stage, phrase);
  }
  return null;
}

/** « Réponse du ministre : », « le slogan de la CGT : » */
function fromNoun(stage: Stage, { first, last }: Range): Attribution | null {
  for (let i = last - 1; i >= first; i--) {
    if (!hasTrait(stage, i, Trait.ReportingNoun)) continue;
    let phrase: Phrase | null = null;
    for (let at = i + 1; at < last && !phrase; at++)
      if (is(stage, at, WordClass.Of)) phrase = ofPhrase(stage, at, last);
    const source = phrase ? sourceRange(stage, phrase) : null;
    const cue = { first: i, last: i + 1, lemma: stage.document.tokens.lower[i]! };
    return { cue, frame: 'noun', source, rule: 'quote.colon.noun', confidence: 'medium' };
  }
  return null;
}

/** « du ministre », « de la CGT », « d'Odile Carsan »: the phrase after the preposition. */
function ofPhrase(stage: Stage, of: number, limit: number): Phrase | null {
  if (startsPhrase(stage, of + 1)) return phraseAt(stage, of + 1, limit);
  if (!is(stage, of, WordClass.Contracted) || of + 1 >= limit) return null;
  let last = of + 1;
  while (
    last < limit &&
    stage.owner[last] === stage.owner[of] &&
    !/^[,.;:()]$/.test(stage.document.tokens.lower[last]!)
  )
    last++;
  return { first: of + 1, last, person: null };
}

/** « Sarkozy : », « Le maire : » without a verb. */
function fromLabel(stage: Stage, { first, last }: Range): Attribution | null {
  if (last - first > 15 || !startsPhrase(stage, first)) return null;
  for (let i = first; i < last; i++) if (isFinite(stage, i)) return null;
  const phrase = phraseAt(stage, first, last);
  if (
    !phrase ||
    (phrase.last !== last &&
      stage.document.tokens.lower[phrase.last] !== ',' &&
      stage.document.tokens.lower[phrase.last] !== '(')
  )
    return null;
  return {
    cue: null,
    frame: 'label',
    source: sourceRange(stage, phrase),
    rule: 'quote.colon.label',
    confidence: 'medium',
  };
}

/** « La jeune femme secoue la tête : »: whoever acts speaks. */
function fromAnyVerb(stage: Stage, clause: Range, owner: number): Attribution | null {
  for (let i = clause.last - 1; i >= clause.first; i--) {
    if (stage.owner[i] !== owner || !isFinite(stage, i)) continue;
    const phrase = sourceBefore(stage, headOf(stage, i), clause.first);
    if (!phrase) continue;
    return {
      cue: null,
      frame: 'subject-verb',
      source: sourceRange(stage, phrase),
      rule: 'quote.colon.any',
      confidence: 'medium',
    };
  }
  return null;
}

function headOf(stage: Stage, verb: number): number {
  let head = verb;
  while (head > 0 && is(stage, head - 1, WordClass.Clitic)) head--;
  return head;
}

/** The quotation at `index` and those that follow after a comma: « … », « … » are records of their own. */
function listed(stage: Stage, index: number, limit: number): Range[][] {
  const found: Range[][] = [];
  const { parent } = stage.quoted[index]!;
  let at = stage.ranges[index]!.first;
  let last = -1;
  for (;;) {
    const [next] = quotedIn(stage, { first: at, last: at + 1 }, parent);
    if (next === undefined) break;
    const range = stage.ranges[next]!;
    // « se veut rassurant : « aucune disparition » n'a été signalée »
    if (found.length === 0 && runsOn(stage, range.last, limit)) return [[{ first: at, last: limit }]];
    if (last === at && found.length > 0) found.at(-1)!.push(range);
    else found.push([range]);
    last = range.last;
    at = range.last;
    if (at >= limit) break;
    if (/^(?:,|et)$/.test(stage.document.tokens.lower[at]!) && at + 1 < limit) at++;
  }
  return found;
}

function runsOn(stage: Stage, at: number, limit: number): boolean {
  if (at >= limit || stage.owner[at]! >= 0 || stage.groupAt.has(at)) return false;
  return isFinite(stage, at) || (is(stage, at, WordClass.Negative) && isFinite(stage, at + 1));
}
