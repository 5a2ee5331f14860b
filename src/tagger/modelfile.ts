/**
 * The model as one file: magic, version, checksum of the rest, a header in JSON with the length of each section, the
 * sections. Weights take one byte each. Little-endian.
 */
import { type Gazetteer, packed } from './gazetteer.js';
import { checksum } from './hash.js';
import { labelCount } from './labels.js';
import { latticeOf } from './lattice.js';
import { MEMORY_WEIGHTS } from './memory.js';
import { type Model, packedRows, slotOrder, tableOf } from './weights.js';

const MAGIC = 0x4d504544;
/** Goes up whenever features or sections change, so that an old file is refused. */
export const MODEL_VERSION = 4;
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

/** Sorted keys, and for each in units of `unit` a row of weights of all labels but outside, which weighs 0. */
export interface PackedWeights {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly unit: number;
}

export type TableName = 'mined' | 'clusters' | 'casing' | 'usage';
const TABLES: readonly TableName[] = ['mined', 'clusters', 'casing', 'usage'];

interface WeightsHeader {
  readonly unit: number;
  readonly keys: number;
}

interface Header {
  readonly types: readonly string[];
  readonly weights: WeightsHeader;
  readonly tables: Readonly<Record<TableName, number>>;
}

/** The file of a trained model. */
export function encodeModel(parts: ModelParts): Uint8Array {
  const tables = TABLES.map(name => [...parts.tables[name]].sort(([a], [b]) => a - b));
  const { keys, rows } = inSlotOrder(parts.weights);
  const header: Header = {
    types: parts.types,
    weights: { unit: parts.weights.unit, keys: keys.length },
    tables: Object.fromEntries(TABLES.map((name, i) => [name, tables[i]!.length])) as Record<TableName, number>,
  };
  const sections = [bytesOf(keys), bytesOf(packedRows(rows)), bytesOf(parts.memory), bytesOf(parts.transitions)];
  for (const table of tables) sections.push(bytesOf(Int32Array.from(table, ([key]) => key)));
  for (const table of tables) sections.push(padded(bytesOf(Uint16Array.from(table, ([, value]) => value))));
  const json = padded(new TextEncoder().encode(JSON.stringify(header)), 0x20);
  const body = joined([json, ...sections]);
  const prefix = Int32Array.of(MAGIC, MODEL_VERSION, checksum(body), json.length);
  return joined([bytesOf(prefix), body]);
}

function inSlotOrder({ keys, rows }: PackedWeights): Pick<PackedWeights, 'keys' | 'rows'> {
  const width = rows.length / keys.length;
  const sorted = new Int8Array(rows.length);
  const order = slotOrder(keys);
  order.forEach((from, to) => sorted.set(rows.subarray(from * width, (from + 1) * width), to * width));
  return { keys: Int32Array.from(order, i => keys[i]!), rows: sorted };
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
  const labels = labelCount(header.types.length);
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
  const keys = take(Int32Array, 4, header.weights.keys);
  const rows = take(Int32Array, 4, header.weights.keys * header.types.length);
  const memory = take(Float32Array, 4, MEMORY_WEIGHTS);
  const transitions = take(Float32Array, 4, labels * labels);
  const tableKeys = TABLES.map(name => take(Int32Array, 4, header.tables[name]));
  const tableValues = TABLES.map(name => take(Uint16Array, 2, header.tables[name]));
  const tables = Object.fromEntries(TABLES.map((name, i) => [name, packed(tableKeys[i]!, tableValues[i]!)])) as Record<
    TableName,
    Gazetteer
  >;
  return {
    types: header.types,
    weights: tableOf(keys, rows, header.types.length, header.weights.unit),
    memory,
    lattice: latticeOf(labels, transitions),
    knowledge: tables,
  };
}

function bytesOf(array: Int32Array | Float32Array | Uint16Array): Uint8Array {
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
