/**
 * Which of a few languages a text is nearest to: franc's profiles, distance and numbers to the last digit, but only for
 * those languages and without an object for each trigram. franc itself readies all its 188 languages when it is loaded.
 */
import { expressions } from 'franc/expressions.js';

/** As much of a text is read. */
const LONGEST = 2048;
/** Distance of a trigram that a profile does not have; also how many each has. */
const UNKNOWN = 300;

export interface Nearest {
  /** ISO 639-3, or null when the text is not in the Latin script. */
  readonly code: string | null;
  /** How much nearer it is than the next one, from 0 to 1. */
  readonly margin: number;
}

/** Each trigram with its rank in every language, or -1. */
interface Profiles {
  readonly codes: readonly string[];
  readonly rows: ReadonlyMap<number, number>;
  readonly ranks: Int16Array;
}

/**
 * A function that finds the nearest of these languages: rows of ISO 639-3 code and 300 trigrams, the most frequent first,
 * with | between and _ for a space. What it needs is made when it is first asked.
 */
export function nearestOf(languages: readonly (readonly string[])[]): (text: string) => Nearest {
  let profiles: Profiles | null = null;
  return text => {
    const read = text.slice(0, LONGEST);
    if (!isLatin(read)) return { code: null, margin: 0 };
    return nearest(read, (profiles ??= profilesOf(languages)));
  };
}

function profilesOf(languages: readonly (readonly string[])[]): Profiles {
  const codes = languages.map(([code]) => code!);
  const rows = new Map<number, number>();
  const ranks = new Int16Array(codes.length * codes.length * UNKNOWN).fill(-1);
  languages.forEach(([, trigrams], column) => {
    trigrams!
      .replaceAll('_', ' ')
      .split('|')
      .forEach((trigram, rank) => {
        const key = keyAt(trigram, 0);
        if (!rows.has(key)) rows.set(key, codes.length * rows.size);
        const place = rows.get(key)! + column;
        if (ranks[place]! < 0) ranks[place] = rank;
      });
  });
  return { codes, rows, ranks };
}

function nearest(text: string, profiles: Profiles): Nearest {
  const distances = distancesOf(text, profiles);
  const first = distances.indexOf(Math.min(...distances));
  const [least = 0, next] = distances.sort();
  const share = (distance: number): number => 1 - (distance - least) / (text.length * UNKNOWN - least) || 0;
  return { code: profiles.codes[first] ?? null, margin: share(least) - (next === undefined ? 0 : share(next)) };
}

/** A trigram is as far away as its count from its rank. */
function distancesOf(text: string, { codes, rows, ranks }: Profiles): Int32Array {
  const distances = new Int32Array(codes.length);
  const keys = keysOf(text);
  let unknown = 0;
  for (let from = 0, to = 0; from < keys.length; from = to) {
    while (to < keys.length && keys[to] === keys[from]) to++;
    const row = rows.get(keys[from]!);
    if (row === undefined) unknown += UNKNOWN;
    else
      for (let column = 0; column < codes.length; column++) {
        const rank = ranks[row + column]!;
        distances[column]! += rank < 0 ? UNKNOWN : Math.abs(to - from - rank - 1);
      }
  }
  return distances.map(distance => distance + unknown);
}

/** Trigrams of a text in small letters, without marks and digits, with a space before and after it; equal ones together. */
function keysOf(text: string): Float64Array {
  const letters = ` ${text
    .replace(/[\u0021-\u0040\s]+/g, ' ')
    .trim()
    .toLowerCase()} `;
  const keys = new Float64Array(Math.max(0, letters.length - 2));
  for (let at = 0; at < keys.length; at++) keys[at] = keyAt(letters, at);
  return keys.sort();
}

function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)) * 0x10000 + text.charCodeAt(at + 2);
}

/** Whether no other script has more letters in the text. Nearly always half of it and more are plain letters. */
function isLatin(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (isPlain(text.charCodeAt(at))) letters++;
  return 2 * letters > text.length || mostUsedScript(text) === 'Latin';
}

/** « a » to « z », « À » to « ɏ ». */
function isPlain(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7;
}

function mostUsedScript(text: string): string | null {
  let most = 0;
  let script: string | null = null;
  for (const [name, letters] of Object.entries(expressions)) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [most, script] = [count, name];
  }
  return script;
}
