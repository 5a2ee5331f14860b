/**
 * Bytes → text. Node's own `TextDecoder('windows-1252')` turns ’ “ ” € œ into control characters in Node 20
 * (nodejs/node#60888), so iconv-lite decodes that one.
 */
import { lazily } from './lazily.js';

const iconv = lazily<typeof import('iconv-lite')>('iconv-lite');

/** An article that cannot become text: the batch reports it and goes on. The message ends with what to do. */
export class UnreadableArticle extends Error {
  override name = 'UnreadableArticle';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** More than this is no article but an archive in one file, in bytes. */
export const LARGEST_ARTICLE = 10_000_000;

export interface Decoded {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  readonly encoding: string;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Byte order mark, else strict UTF-8, else UTF-8 with a few broken bytes, else Windows-1252; no statistical guessing.
 * Throws `UnreadableArticle` for binary and oversized input.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_ARTICLE) throw tooLarge(bytes.length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = BOMS.find(([, bom]) => bom.every((byte, at) => buffer[at] === byte));
  if (marked && marked[0] !== 'utf-8') return textual(iconv().decode(buffer, marked[0]), marked[0]);
  if (buffer.includes(0)) throw binary();
  try {
    return textual(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer), 'utf-8');
  } catch (error) {
    if (error instanceof UnreadableArticle) throw error;
    return brokenUtf8(buffer);
  }
}

/** More good multi-byte characters than broken ones: UTF-8 that was cut or patched, as by `head -c`. */
function brokenUtf8(buffer: Buffer): Decoded {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer);
  const broken = lenient.match(/\ufffd+/g)?.length ?? 0;
  const good = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (good > broken) return textual(lenient, 'utf-8');
  return textual(iconv().decode(buffer, 'windows-1252', { stripBOM: false }), 'windows-1252');
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;

function textual(text: string, encoding: string): Decoded {
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > 4 && controls > text.length / 100) throw binary();
  return { text, encoding };
}

function binary(): UnreadableArticle {
  const message = 'the file is binary, not text; convert it to plain text or take it out of the folder.';
  return new UnreadableArticle('binary', message);
}

/** The refusal of an article of `length` bytes. */
export function tooLarge(length: number): UnreadableArticle {
  const megabytes = Math.ceil(length / 1e6);
  const message = `the file has ${megabytes} MB, more than the 10 MB of the largest article; split it into one file per article.`;
  return new UnreadableArticle('too-large', message);
}
