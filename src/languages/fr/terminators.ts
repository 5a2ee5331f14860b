/** The marks that may end a sentence, and the white space after them. Offsets into the code units of a paragraph. */
import { Unit } from './characters.js';

/** Where the next « . ! ? … » stands, or -1. */
export function nextTerminator(units: Uint16Array, from: number): number {
  for (let at = from; at < units.length; at++) if (isTerminator(units[at]!)) return at;
  return -1;
}

export function terminatorsEnd(units: Uint16Array, start: number): number {
  let at = start + 1;
  while (at < units.length && isTerminator(units[at]!)) at++;
  return at;
}

function isTerminator(code: number): boolean {
  return code === Unit.Point || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Where something else stands at or after `from`. */
export function skipSpaces(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && (units[at] === Unit.Space || units[at] === Unit.Line)) at++;
  return at;
}
