import { type Room, room } from './memory.ts'
import type { ModelFile, ModelHeader } from './model-file.ts'

/** A matrix laid out for the kernel: rows padded to 8, columns to 8. All addresses are bytes in the memory. */
export interface Packed {
  readonly weights: number
  readonly scales: number
  readonly biases: number
  readonly rows: number
  readonly columns: number
}

/** A table of int8 rows, one f32 scale a row. */
export interface Table {
  readonly rows: number
  readonly scales: number
  readonly columns: number
}

/** A table with the hashes of its words: open addressing, three u32 a place (two hashes, row + 1). */
export interface WordTable extends Table {
  readonly places: number
  /** Number of places, a power of two. */
  readonly size: number
}

/** The model in shared memory, ready for the kernel. Plain data: it can be handed to another thread. */
export interface SharedModel {
  readonly memory: WebAssembly.Memory
  readonly hash: string
  readonly header: Omit<ModelHeader, 'tensors'>
  readonly vectors: WordTable
  readonly words: WordTable
  readonly affixes: Table
  readonly grams: Table
  readonly shapes: Table
  readonly root: readonly number[]
  readonly input: Packed
  /** f32 rows of what each mark adds to a word's gates. */
  readonly marks: number
  readonly layers: readonly {
    readonly input?: Packed
    readonly forth: Packed
    readonly back: Packed
  }[]
  readonly outputs: Packed
  readonly arc: Packed
  readonly rel: Packed
}

/** 16-bit units in an LSTM output of 1, as the kernel has it. */
export const UNIT = 16383

/** Seeds of the two hashes by which words are known. */
export const HASH_SEEDS: readonly [number, number] = [0, 0x9e3779b9]

/** Lays the model out in a new shared memory. */
export function shareModel(file: ModelFile): SharedModel {
  const space = room()
  const { tensors, ...header } = file.header
  const load = loader(space, file)
  return {
    memory: space.memory,
    hash: file.hash,
    header,
    vectors: load.words('vectors'),
    words: load.words('words'),
    affixes: load.table('affixes'),
    grams: load.table('grams'),
    shapes: load.table('shapes'),
    root: Array.from(load.floats('root')),
    input: load.packed('input0'),
    marks: load.copy('marks'),
    layers: Array.from({ length: header.layers }, (_, layer) => ({
      ...(layer > 0 && { input: load.packed(`input${layer}`) }),
      forth: load.gates(`forth${layer}`),
      back: load.gates(`back${layer}`),
    })),
    outputs: load.packed('outputs'),
    arc: load.packed('arc'),
    rel: load.packed('rel'),
  }
}

interface Loader {
  floats(name: string): Float32Array
  copy(name: string): number
  table(name: string): Table
  words(name: string): WordTable
  packed(name: string): Packed
  /** The recurrent weights of an LSTM: the four gates of four units side by side. */
  gates(name: string): Packed
}

function loader(space: Room, { header, bytes }: ModelFile): Loader {
  const place = (name: string) => {
    const found = header.tensors[name]
    if (found === undefined) throw new Error(`the model has no tensor ${name}`)
    return found
  }
  const raw = (name: string, width: number): Uint8Array => {
    const { at, shape } = place(name)
    return bytes.subarray(at, at + width * shape.reduce((a, b) => a * b, 1))
  }
  const copy = (name: string, width = 4): number => {
    const from = raw(name, width)
    const address = space.take(from.length)
    new Uint8Array(space.memory.buffer, address, from.length).set(from)
    return address
  }
  const floats = (name: string): Float32Array => {
    const from = raw(name, 4)
    return new Float32Array(from.slice().buffer)
  }
  const table = (name: string): Table => ({
    rows: copy(name, 1),
    scales: copy(`${name}.scale`),
    columns: place(name).shape[1] ?? 0,
  })
  const matrix = (name: string): Matrix => {
    const [rows = 0, columns = 0] = place(name).shape
    return {
      rows,
      columns,
      weights: new Int8Array(raw(name, 1).slice().buffer),
      scales: floats(`${name}.scale`),
      bias: header.tensors[`${name}.bias`] === undefined ? undefined : floats(`${name}.bias`),
    }
  }
  return {
    floats,
    copy,
    table,
    words: (name) => ({
      ...table(name),
      ...index(space, new Uint32Array(raw(`${name}.hash`, 4).slice().buffer)),
    }),
    packed: (name) => pack(space, matrix(name), 1, inFours),
    gates: (name) => pack(space, matrix(name), 1 / UNIT, gatesInFours),
  }
}

/** Place of a weight, in 16-bit units; what the kernel wants is said at its head. */
type PlaceOf = (row: number, column: number, columns: number, rows: number) => number

const inFours: PlaceOf = (row, column, columns) =>
  (row >> 2) * columns * 4 + (column >> 1) * 8 + (row & 3) * 2 + (column & 1)

const gatesInFours: PlaceOf = (row, column, columns, rows) => {
  const gate = Math.floor(row / (rows / 4))
  const unit = row % (rows / 4)
  return (unit >> 2) * columns * 16 + (column >> 1) * 32 + gate * 8 + (unit & 3) * 2 + (column & 1)
}

interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly weights: Int8Array
  readonly scales: Float32Array
  readonly bias: Float32Array | undefined
}

function pack(space: Room, matrix: Matrix, factor: number, placeOf: PlaceOf): Packed {
  const { rows, columns, weights, scales, bias } = matrix
  const allRows = Math.ceil(rows / 8) * 8
  const allColumns = Math.ceil(columns / 8) * 8
  const address = space.take(allRows * allColumns * 2)
  const out = space.i16(address, allRows * allColumns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      out[placeOf(row, column, allColumns, allRows)] = weights[row * columns + column] ?? 0
    }
  }
  const scaleAddress = space.take(allRows * 4)
  space.f32(scaleAddress, allRows).set(scales.map((scale) => scale * factor))
  const biasAddress = space.take(allRows * 4)
  if (bias !== undefined) space.f32(biasAddress, allRows).set(bias)
  return {
    weights: address,
    scales: scaleAddress,
    biases: biasAddress,
    rows: allRows,
    columns: allColumns,
  }
}

function index(
  space: Room,
  hashes: Uint32Array,
): { readonly places: number; readonly size: number } {
  const words = hashes.length / 2
  let size = 1024
  while (size < words * 2) size *= 2
  const places = space.take(size * 12)
  const out = space.u32(places, size * 3)
  for (let word = 0; word < words; word++) {
    const first = hashes[2 * word] ?? 0
    let at = first & (size - 1)
    while (out[3 * at + 2] !== 0) at = (at + 1) & (size - 1)
    out[3 * at] = first
    out[3 * at + 1] = hashes[2 * word + 1] ?? 0
    // Row 0 of a table is that of unknown words, so that word n has row n + 1.
    out[3 * at + 2] = word + 1
  }
  return { places, size }
}
