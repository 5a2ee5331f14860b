/** 32-bit hashes: features are numbers, never joined strings. */

/** Of an empty text. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of a text with one more code unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  return hashPart(text, 0, text.length);
}

/** The hash of the code units from `start` to `end`, as far as the text has them. */
export function hashPart(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  const last = Math.min(end, text.length);
  for (let i = Math.max(0, start); i < last; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/** Combines two hashes; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x85ebca6b) + b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Checksum of bytes: FNV-1a over 32-bit words, then the bytes left; `start` chains several. */
export function checksum(bytes: Uint8Array, start = 0x811c9dc5): number {
  const copy = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(copy.buffer, copy.byteOffset, copy.length >> 2);
  let hash = start;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  for (let i = words.length * 4; i < copy.length; i++) hash = Math.imul(hash ^ copy[i]!, 0x01000193);
  return hash | 0;
}
