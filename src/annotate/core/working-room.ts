import type { Room } from './memory.ts'
import { type SharedModel, UNIT } from './weights.ts'

/** Most words of a sentence; the caller cuts longer ones. */
export const LONGEST_SENTENCE = 200

/** Sentences that go through the network side by side. */
export const BATCH = 8

/** Words of a batch: the longest sentences, each with its root, and what the kernel reads past the end. */
const MOST_WORDS = BATCH * (LONGEST_SENTENCE + 1) + 4

/** Where the network computes: addresses and views of one thread's own part of the memory. */
export interface Work {
  readonly firsts: Int32Array
  readonly lengths: Int32Array
  /** Address of the gates' row of each word. */
  readonly gates: Int32Array
  /** Rows of the gates of the layers above the first: `8 * hidden` f32 a word. */
  readonly gateRows: Rows
  /** Outputs of a layer, `2 * hidden` 16-bit numbers a word. */
  readonly states: readonly [Rows, Rows]
  readonly outputs: Rows
  readonly small: Rows
  readonly smallScales: Rows
  readonly bilinear: Rows
  readonly arcs: Float32Array
  readonly pairs: Rows
  readonly rels: Rows
  readonly unitScales: number
  readonly cells: number
  readonly slots: number
  readonly zeros: number
  readonly spare: number
  readonly f32: (rows: Rows) => Float32Array
  words: number
}

/** Rows of numbers, one a word. */
export interface Rows {
  readonly at: number
  /** Bytes a row. */
  readonly stride: number
}

/** Takes the room that the largest batch needs. */
export function workingRoom(space: Room, model: SharedModel): Work {
  const { hidden } = model.header
  const rows = (stride: number): Rows => ({ at: space.take(MOST_WORDS * stride), stride })
  const unitScales = space.take(MOST_WORDS * 4)
  space.f32(unitScales, MOST_WORDS).fill(1 / UNIT)
  const { columns } = model.rel
  return {
    firsts: space.i32(space.take(BATCH * 4), BATCH),
    lengths: space.i32(space.take(BATCH * 4), BATCH),
    gates: space.i32(space.take(MOST_WORDS * 4), MOST_WORDS),
    gateRows: rows(8 * hidden * 4),
    states: [rows(2 * hidden * 2), rows(2 * hidden * 2)],
    outputs: rows(model.outputs.rows * 4),
    small: rows(Math.max(columns, 512) * 2),
    smallScales: rows(4),
    bilinear: rows(model.arc.rows * 4),
    arcs: space.f32(space.take((LONGEST_SENTENCE + 1) ** 2 * 4), (LONGEST_SENTENCE + 1) ** 2),
    pairs: rows(columns * 4),
    rels: rows(model.rel.rows * 4),
    unitScales,
    cells: space.take((BATCH + 1) * hidden * 4),
    slots: space.take((BATCH + 2) * 16),
    zeros: space.take(hidden * 2),
    spare: space.take(hidden * 8),
    f32: ({ at, stride }) => space.f32(at, (MOST_WORDS * stride) / 4),
    words: 0,
  }
}
