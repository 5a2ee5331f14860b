/** Stage 4: names, money, dates: proposals first, then refiners, each in its listed order. */
import type { Name, Segmented, Span, Tagged } from '../document.js';
import type { Language } from '../language.js';
import { covers, overlap, spanAt } from '../text/spans.js';

/** Adds names, money and dates. */
export function tag(document: Segmented, language: Language): Tagged {
  if (isForeign(document)) return { ...document, names: [], money: [], dates: [] };
  let names: readonly Name[] = language.nameProposers.flatMap(proposer => proposer.propose(document));
  for (const refiner of language.nameRefiners) names = refiner.refine(names, document);
  names = native(names, document);
  const money = native(language.money(document), document);
  // « Mai 68 », « 20 Minutes », « Euro 2016 »: what is inside a name is no date.
  const dates = native(language.dates(document), document).filter(date => !inside(names, date));
  return { ...document, names, money, dates };
}

function isForeign({ foreign, body, view }: Segmented): boolean {
  return foreign.some(span => span.start <= body && span.end >= view.text.length);
}

function native<T extends Span>(spans: readonly T[], { foreign }: Segmented): readonly T[] {
  return foreign.length ? spans.filter(span => !foreign.some(other => overlap(other, span) > 0)) : spans;
}

function inside(names: readonly Name[], span: Span): boolean {
  const name = spanAt(names, span.start);
  return name !== null && covers(name, span);
}
