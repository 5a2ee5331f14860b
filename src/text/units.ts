/** Code units of a text in an array: V8 must ask of a string at every single one how it is kept. */

/** Zeros after the last unit: who looks a few ahead need not ask where the text ends. */
const AFTER = 8;
/** More than nearly all articles have; longer ones get room of their own. */
const ROOM = 1 << 16;
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

const room = new Uint16Array(ROOM);
const bytes = Buffer.from(room.buffer);

/** The code units of `text`, then at least eight zeros. Overwritten by the next call: keep no hold of it. */
export function unitsOf(text: string): Uint16Array {
  const needed = text.length + AFTER;
  if (needed > ROOM) return written(text, new Uint16Array(needed), null);
  return written(text, room, bytes);
}

function written(text: string, units: Uint16Array, known: Buffer | null): Uint16Array {
  const into = known ?? Buffer.from(units.buffer);
  into.write(text, 0, 'utf16le');
  if (BIG_ENDIAN) into.subarray(0, 2 * text.length).swap16();
  return units.fill(0, text.length, text.length + AFTER);
}
