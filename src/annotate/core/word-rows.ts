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
import type { Kernel } from './kernel.ts'
import { MARKS } from './marks.ts'
import type { Room } from './memory.ts'
import { HASH_SEEDS, type SharedModel, type Table, type WordTable } from './weights.ts'

/** How many rows are kept; then all are forgotten and made again as they are needed. */
const CAPACITY = 4096

/** New forms that go through the input weights together. */
const CHUNK = 64

/** What each word gives to the gates of the first layer: computed once for a form and its marks, then kept. */
export interface WordRows {
  /** Address of the gates' row of each word of a batch, and of the root. Addresses given before are not valid any more. */
  addresses(batch: readonly { readonly words: readonly string[] }[]): {
    readonly root: number
    of(form: string, marks: number): number
  }
}

/** A cache of rows of `8 * hidden` f32. */
export function wordRows(space: Room, kernel: Kernel, model: SharedModel): WordRows {
  const width = 8 * model.header.hidden
  const rows = space.take((CAPACITY + CHUNK) * width * 4)
  const all = space.f32(rows, CAPACITY * width)
  const markRows = space.f32(model.marks, MARKS * width)
  const compute = rowMaker(space, kernel, model)
  const known = new Map<string, number>()

  /** Gives rows to the forms that have none yet. */
  function add(forms: readonly string[]): void {
    for (let from = 0; from < forms.length; from += CHUNK) {
      const chunk = forms.slice(from, from + CHUNK)
      compute(chunk, rows + known.size * width * 4)
      for (const form of chunk) known.set(form, known.size)
    }
  }

  function marked(form: string, marks: number): number {
    const key = `${form}\u0000${marks}`
    const found = known.get(key)
    if (found !== undefined) return found
    const from = (known.get(form) ?? 0) * width
    const row = known.size
    all.copyWithin(row * width, from, from + width)
    for (let mark = 0; mark < MARKS; mark++) {
      if (((marks >> mark) & 1) === 0) continue
      for (let at = 0; at < width; at++) {
        all[row * width + at] = (all[row * width + at] ?? 0) + (markRows[mark * width + at] ?? 0)
      }
    }
    known.set(key, row)
    return row
  }

  return {
    addresses(batch) {
      const words = batch.reduce((sum, one) => sum + one.words.length, 1)
      if (known.size + 2 * words > CAPACITY) known.clear()
      const fresh = new Set(batch.flatMap((one) => one.words).filter((form) => !known.has(form)))
      if (!known.has(ROOT)) fresh.add(ROOT)
      add([...fresh])
      const at = (row: number) => rows + row * width * 4
      return {
        root: at(known.get(ROOT) ?? 0),
        of: (form, marks) => at(marks === 0 ? (known.get(form) ?? 0) : marked(form, marks)),
      }
    },
  }
}

/** The root is kept under a form that no word has. */
const ROOT = '\u0000'

/** Embeds forms and puts them through the input weights: a row each from `to` on. */
function rowMaker(
  space: Room,
  kernel: Kernel,
  model: SharedModel,
): (forms: readonly string[], to: number) => void {
  const { columns, weights, rows, scales, biases } = model.input
  const embedded = space.take(CHUNK * columns * 4)
  const quantised = space.take(CHUNK * columns * 2)
  const wordScales = space.take(CHUNK * 4)
  const out = space.f32(embedded, CHUNK * columns)
  const fill = embedder(space, model, out)
  return (forms, to) => {
    out.fill(0)
    for (const [index, form] of forms.entries()) {
      if (form === ROOT) out.set(model.root, index * columns)
      else fill(form, index * columns)
    }
    kernel.quantise(
      forms.length,
      embedded,
      columns * 4,
      columns,
      1,
      quantised,
      columns * 2,
      wordScales,
    )
    kernel.project(
      forms.length,
      quantised,
      columns * 2,
      wordScales,
      columns,
      weights,
      rows,
      scales,
      biases,
      to,
      rows * 4,
    )
  }
}

function embedder(
  space: Room,
  model: SharedModel,
  out: Float32Array,
): (form: string, from: number) => void {
  const vectors = tableReader(space, model.vectors)
  const words = tableReader(space, model.words)
  const affixTable = tableReader(space, model.affixes)
  const gramTable = tableReader(space, model.grams)
  const shapes = tableReader(space, model.shapes)
  const vectorRow = finder(space, model.vectors)
  const wordRow = finder(space, model.words)
  return (form, from) => {
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
