/**
 * The model as one file: magic, version, checksum of the rest, a header in JSON with the length of each section, the
 * sections. Weights take one byte each. Little-endian.
 */
import { latticeOf } from './decode.js';
import { type Gazetteer, packed } from './gazetteer.js';
import { MEMORY_WEIGHTS } from './memory.js';
import { type Model, weightsOf } from './weights.js';

const MAGIC = 0x4d504544;
/** Goes up whenever features or sections change, so that an old file is refused. */
export const MODEL_VERSION = 2;
const PREFIX = 16;

/** What is written: sorted keys with their rows or values. */
export interface ModelParts {
  readonly types: readonly string[];
  readonly weights: PackedWeights;
  /** What the second pass adds; see memory.ts. */
  readonly memory: Float32Array;
  readonly transitions: Float32Array;
  readonly tables: Readonly<Record<TableName, ReadonlyMap<number, number>>>;
}

/** Sorted keys, and a row of weights for each in units of `unit`. */
export interface PackedWeights {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly unit: number;
}

export type TableName = 'mined' | 'clusters' | 'casing' | 'usage';
const TABLES: readonly TableName[] = ['mined', 'clusters', 'casing', 'usage'];

interface WeightsHeader {
  readonly unit: number;
  readonly features: number;
}

interface Header {
  readonly types: readonly string[];
  readonly weights: WeightsHeader;
  readonly tables: Readonly<Record<TableName, number>>;
}

/** The file of a trained model. */
export function encodeModel(parts: ModelParts): Uint8Array {
  const tables = TABLES.map(name => [...parts.tables[name]].sort(([a], [b]) => a - b));
  const header: Header = {
    types: parts.types,
    weights: { unit: parts.weights.unit, features: parts.weights.keys.length },
    tables: Object.fromEntries(TABLES.map((name, i) => [name, tables[i]!.length])) as Record<TableName, number>,
  };
  const sections = [bytesOf(parts.weights.keys), bytesOf(parts.memory), bytesOf(parts.transitions)];
  for (const rows of tables) sections.push(bytesOf(Int32Array.from(rows, ([key]) => key)));
  for (const rows of tables) sections.push(padded(bytesOf(Uint16Array.from(rows, ([, value]) => value))));
  sections.push(padded(bytesOf(parts.weights.rows)));
  const json = padded(new TextEncoder().encode(JSON.stringify(header)), 0x20);
  const body = joined([json, ...sections]);
  const prefix = Int32Array.of(MAGIC, MODEL_VERSION, checksum(body), json.length);
  return joined([bytesOf(prefix), body]);
}

/** Reads a model file. Throws when it is no model, of another version, or damaged. */
export function decodeModel(file: Uint8Array): Model {
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
  const [magic, version, sum, jsonLength] = new Int32Array(buffer, 0, 4) as unknown as [number, number, number, number];
  if (magic !== MAGIC) throw new Error('the names model is no model file; train it again.');
  if (version !== MODEL_VERSION) throw new Error(`the names model has version ${version}; train it again.`);
  if (checksum(new Uint8Array(buffer, PREFIX)) !== sum) throw new Error('the names model is damaged; restore it.');
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, PREFIX, jsonLength))) as Header;
  return modelOf(header, buffer, PREFIX + jsonLength);
}

function modelOf(header: Header, buffer: ArrayBuffer, start: number): Model {
  const labels = 1 + 4 * header.types.length;
  let at = start;
  const take = <T>(
    Type: new (buffer: ArrayBuffer, at: number, length: number) => T,
    size: number,
    length: number,
  ): T => {
    const section = new Type(buffer, at, length);
    at += (size * length + 3) & ~3;
    return section;
  };
  const keys = take(Int32Array, 4, header.weights.features);
  const memory = take(Float32Array, 4, MEMORY_WEIGHTS);
  const transitions = take(Float32Array, 4, labels * labels);
  const tableKeys = TABLES.map(name => take(Int32Array, 4, header.tables[name]));
  const tableValues = TABLES.map(name => take(Uint16Array, 2, header.tables[name]));
  const rows = take(Int8Array, 1, header.weights.features * labels);
  const tables = Object.fromEntries(TABLES.map((name, i) => [name, packed(tableKeys[i]!, tableValues[i]!)])) as Record<
    TableName,
    Gazetteer
  >;
  return {
    types: header.types,
    weights: weightsOf(keys, rows, labels, header.weights.unit),
    memory,
    lattice: latticeOf(labels, transitions),
    knowledge: tables,
  };
}

function bytesOf(array: Int32Array | Float32Array | Uint16Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(bytes: Uint8Array, filler = 0): Uint8Array {
  const out = new Uint8Array((bytes.length + 3) & ~3).fill(filler);
  out.set(bytes);
  return out;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** FNV-1a over 32-bit words, then the bytes left. */
function checksum(bytes: Uint8Array): number {
  const copy = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(copy.buffer, copy.byteOffset, copy.length >> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  for (let i = words.length * 4; i < copy.length; i++) hash = Math.imul(hash ^ copy[i]!, 0x01000193);
  return hash | 0;
}
