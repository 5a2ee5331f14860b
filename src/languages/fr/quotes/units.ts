/** Sentences as quotations join them, and quotations that go on over paragraphs. */
import type { Span } from '../../../document.js';
import type { Linked } from '../../../language.js';
import { spanAt } from '../../../text/spans.js';
import type { Quoted } from './marks.js';
import type { Unit } from './scene.js';

/** Sentences, joined where a quotation holds them together or where one begins with a small letter or after a colon. */
export function unitsOf(document: Linked, quoted: readonly Quoted[]): Unit[] {
  const { sentences, tokens } = document;
  const held = holders(quoted);
  const units: { -readonly [key in keyof Unit]: Unit[key] }[] = [];
  for (const { start, end, firstToken, lastToken, paragraph } of sentences) {
    const unit = units.at(-1);
    const previous = unit ? tokens.text[unit.last - 1]! : '';
    const holder = spanAt(held, start);
    const joined =
      unit &&
      ((holder !== null && holder.start < start) ||
        (unit.paragraph === paragraph && startsSmall(tokens.text[firstToken]!) && /^[»”"]$/.test(previous)) ||
        (previous === ':' && spanAt(held, start)?.start === start));
    if (joined) Object.assign(unit, { end, last: lastToken });
    else units.push({ start, end, first: firstToken, last: lastToken, paragraph });
  }
  return units;
}

/** Outermost quotations; one that goes on over paragraphs is one holder. */
function holders(quoted: readonly Quoted[]): Span[] {
  const held: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const { outer, parent, goesOn: next } of quoted) {
    if (parent >= 0) continue;
    if (goesOn) held.at(-1)!.end = outer.end;
    else held.push({ start: outer.start, end: outer.end });
    goesOn = next;
  }
  return held;
}

export function chainsOf(quoted: readonly Quoted[]): Map<number, readonly number[]> {
  const chains = new Map<number, number[]>();
  let chain: number[] = [];
  quoted.forEach(({ parent, goesOn }, index) => {
    if (parent >= 0) return;
    chain.push(index);
    if (goesOn) return;
    if (chain.length > 1) for (const piece of chain) chains.set(piece, chain);
    chain = [];
  });
  return chains;
}

function startsSmall(word: string): boolean {
  const first = word[0]!;
  return first !== first.toUpperCase();
}
