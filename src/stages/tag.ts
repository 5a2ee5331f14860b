/** Stage 4: names, money, dates: proposals first, then refiners, each in its listed order. */
import type { Name, Segmented, Span, Tagged } from '../document.js';
import type { Language } from '../language.js';
import { covers, overlap, spanAt } from '../text/spans.js';
import { quoted, record } from '../text/trace.js';
import { proposals, refinements } from '../text/name-trace.js';

/** Adds names, money and dates. */
export function tag(document: Segmented, language: Language): Tagged {
  if (isForeign(document)) return { ...document, names: [], money: [], dates: [] };
  const names = native(namesOf(document, language), document);
  const money = native(language.money(document), document);
  const dates = native(language.dates(document), document);
  // Not a spread: V8 takes microseconds for each property that is added to one.
  return Object.assign({}, document, { names, money, dates: outsideNames(dates, names, document) });
}

function namesOf(document: Segmented, language: Language): readonly Name[] {
  let names: readonly Name[] = language.nameProposers.flatMap(proposer => {
    const proposed = proposer.propose(document);
    record(document, () => proposals(proposer.name, proposed));
    return proposed;
  });
  for (const refiner of language.nameRefiners) {
    const before = names;
    names = refiner.refine(before, document);
    record(document, () => refinements(refiner.name, before, names, document));
  }
  return names;
}

function isForeign({ foreign, body, view }: Segmented): boolean {
  return foreign.some(span => span.start <= body && span.end >= view.text.length);
}

/** Leaves front matter and paragraphs in another language alone. */
function native<T extends Span & { readonly rule: string }>(spans: readonly T[], document: Segmented): readonly T[] {
  const { foreign, body } = document;
  if (foreign.length === 0 && body === 0) return spans;
  return kept(spans, document, span => {
    if (span.start < body) return 'stands in the front matter';
    return foreign.some(other => overlap(other, span) > 0) ? 'stands in a paragraph in another language' : null;
  });
}

/** « Mai 68 », « 20 Minutes », « Euro 2016 »: what is inside a name is no date. */
function outsideNames<T extends Span & { readonly rule: string }>(
  spans: readonly T[],
  names: readonly Name[],
  document: Segmented,
): readonly T[] {
  return kept(spans, document, span => {
    const name = spanAt(names, span.start);
    return name && covers(name, span)
      ? `stands inside the ${name.type} ${quoted(document, name)} (${name.rule})`
      : null;
  });
}

/** What nothing speaks against; `against` gives the reason. */
function kept<T extends Span & { readonly rule: string }>(
  spans: readonly T[],
  document: Segmented,
  against: (span: T) => string | null,
): readonly T[] {
  return spans.filter(span => {
    const reason = against(span);
    if (reason === null) return true;
    const { start, end, rule } = span;
    record(document, () => [{ stage: 'tag', start, end, rule, outcome: 'lost', reason }]);
    return false;
  });
}
