import {
  affixes,
  fnv,
  grams,
  MOST_GRAMS,
  NO_GRAM,
  plain,
  shapeRow,
  vectorKeys,
  wordKey,
} from './features.ts'
import type { Room } from './memory.ts'
import { HASH_SEEDS, type SharedModel, type Table, type WordTable } from './weights.ts'

/** Adds the numbers that a form has for the network to a row of zeros, at `out[from]` and on. */
export type Embedder = (form: string, out: Float32Array, from: number) => void

/** Embeds forms from the tables of a model. */
export function embedder(space: Room, model: SharedModel): Embedder {
  const vectors = tableReader(space, model.vectors)
  const words = tableReader(space, model.words)
  const affixTable = tableReader(space, model.affixes)
  const gramTable = tableReader(space, model.grams)
  const shapes = tableReader(space, model.shapes)
  const vectorRow = finder(space, model.vectors)
  const wordRow = finder(space, model.words)
  return (form, out, from) => {
    const flat = plain(form)
    const low = flat.toLowerCase()
    let at = from
    vectors(
      out,
      at,
      vectorKeys(low)
        .map(vectorRow)
        .find((row) => row > 0) ?? 0,
      1,
    )
    at += model.vectors.columns
    words(out, at, wordRow(wordKey(low)), 1)
    at += model.words.columns
    for (const row of affixes(low)) affixTable(out, at, row, 1)
    at += model.affixes.columns
    const groups = grams(low)
    for (const row of groups) gramTable(out, at, row, 1 / groups.length)
    gramTable(out, at, NO_GRAM, (MOST_GRAMS - groups.length) / groups.length)
    at += model.grams.columns
    shapes(out, at, shapeRow(flat), 1)
  }
}

type AddRow = (out: Float32Array, at: number, row: number, factor: number) => void

function tableReader(space: Room, { rows, scales, columns }: Table): AddRow {
  const count = (scales - rows) / columns
  const numbers = space.i8(rows, Math.floor(count) * columns)
  const scaleOf = space.f32(scales, Math.floor(count))
  return (out, at, row, factor) => {
    const scale = (scaleOf[row] ?? 0) * factor
    for (let column = 0; column < columns; column++) {
      out[at + column] = (out[at + column] ?? 0) + scale * (numbers[row * columns + column] ?? 0)
    }
  }
}

/** Row of a word, 0 when the table does not have it. */
function finder(space: Room, { places, size }: WordTable): (word: string) => number {
  const table = space.u32(places, size * 3)
  return (word) => {
    const first = fnv(word, HASH_SEEDS[0])
    const second = fnv(word, HASH_SEEDS[1])
    for (let at = first & (size - 1); ; at = (at + 1) & (size - 1)) {
      const row = table[3 * at + 2] ?? 0
      if (row === 0) return 0
      if (table[3 * at] === first && table[3 * at + 1] === second) return row
    }
  }
}
