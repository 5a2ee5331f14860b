/** Names that are only a piece of a token: « Metz-Nancy » is two towns, « ex-SNCF » is the SNCF. */
import type { Name, NameType, Segmented, Span } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';
import type { Gazetteer } from '../../../tagger/gazetteer.js';
import { bySpan, covers, meetsAny, spanAt } from '../../../text/spans.js';
import { perWord } from '../../../text/per-word.js';
import { listedTypes } from '../namelists.js';
import { hyphenated, Trigger } from './triggers.js';

/** A hyphenated token whose pieces are all names in their own right is a pair, unless the whole is one too. */
export function pairSplitter(lists: Gazetteer, triggers = perWord(hyphenated)): NameRefiner {
  return {
    name: 'name.hyphenated-pair',
    refine(names, document) {
      const tokens = pairTokens(document, triggers(document.tokens));
      if (tokens.length === 0) return names;
      let known: ReadonlyMap<string, NameType> | null = null;
      const pairs = tokens.flatMap(token => {
        // « la Metz-Nancy Communauté »: a longer name around the pair wins.
        if (stretchesBeyond(names, token)) return NONE;
        const whole = document.view.text.slice(token.start, token.end);
        // « Nadia Berkane-Roche … Berkane-Roche ajoute »: a surname is one.
        if (listedTypes(lists, whole).length > 0 || isSurname(names, document, whole)) return NONE;
        known ??= typesInArticle(names, document);
        // « Mercedes-Veltor »: a listed make and a name of the article are no pair; two of either are.
        const fromArticle = pairNames(token, whole, piece => known!.get(piece) ?? null);
        if (fromArticle.length > 0) return fromArticle;
        return pairNames(token, whole, piece => listedTypes(lists, piece)[0] ?? null);
      });
      if (pairs.length === 0) return names;
      const rest = names.filter(name => !meetsAny(pairs, name));
      return [...rest, ...pairs].sort(bySpan);
    },
  };
}

const NONE: readonly Name[] = [];

const PAIR = /^\p{Lu}[\p{L}.]*(?:-\p{Lu}[\p{L}.]*){1,6}$/u;

function stretchesBeyond(names: readonly Name[], token: Span): boolean {
  const name = spanAt(names, token.start);
  return name !== null && !covers(token, name);
}

function isSurname(names: readonly Name[], { view: { text } }: Segmented, whole: string): boolean {
  const last = whole.charCodeAt(whole.length - 1);
  for (const { start, end, type } of names) {
    if (type !== 'person' || end - start <= whole.length || text.charCodeAt(end - 1) !== last) continue;
    if (text.startsWith(whole, end - whole.length)) return true;
  }
  return false;
}

function pairNames(token: Span, whole: string, typeOf: (piece: string) => NameType | null): readonly Name[] {
  let start = token.start;
  const pieces = whole.split('-').map(piece => {
    const span = { start, end: start + piece.length, type: typeOf(piece) };
    start += piece.length + 1;
    return span;
  });
  // « Paris-Match », « Jean-Paris »: one piece that is no name spoils the pair; so does a town beside a company.
  if (pieces.some(({ type }) => type === null || type === 'misc' || type !== pieces[0]!.type)) return [];
  return pieces.map(({ start: from, end, type }) => ({
    start: from,
    end,
    type: type!,
    rule: 'name.hyphenated-pair',
    confidence: 'medium',
  }));
}

/* « ex-LR », « anti-Bolloré », « pro-UE », « non-UE », « @mairie », « #Marseille ». */
const PREFIX = /^(?:ex|anti|pro|non|pré|post|mi|néo)-(?=\p{Lu})|^[#@](?=\p{L})/iu;

const PREFIX_LETTERS: ReadonlySet<string> = new Set('eapnmEAPNM#@');

/** Cuts what is no part of a name off the token that it stands in. */
export const prefixCutter: NameRefiner = {
  name: 'name.prefix',
  refine: (names, { view }) =>
    names.map(name => {
      if (!PREFIX_LETTERS.has(view.text[name.start]!)) return name;
      const cut = PREFIX.exec(view.text.slice(name.start, name.end))?.[0].length ?? 0;
      return cut > 0 ? { ...name, start: name.start + cut, rule: 'name.prefix' } : name;
    }),
};

function typesInArticle(names: readonly Name[], { view }: Segmented): Map<string, NameType> {
  return new Map(names.map(({ start, end, type }) => [view.text.slice(start, end), type]));
}

function pairTokens({ tokens }: Segmented, triggers: Int32Array): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((triggers[i]! & Trigger.Hyphen) !== 0 && PAIR.test(tokens.text[i]!))
      found.push({ start: tokens.start[i]!, end: tokens.end[i]! });
  }
  return found;
}
