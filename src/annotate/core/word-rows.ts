import { embedder } from './embedding.ts'
import type { Kernel } from './kernel.ts'
import { MARKS } from './marks.ts'
import type { Room } from './memory.ts'
import type { SharedModel } from './weights.ts'

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
  const markedRows = new Map<string, number>()
  let used = 0

  /** Gives rows to the forms that have none yet. */
  function add(forms: readonly string[]): void {
    for (let from = 0; from < forms.length; from += CHUNK) {
      const chunk = forms.slice(from, from + CHUNK)
      compute(chunk, rows + used * width * 4)
      for (const form of chunk) known.set(form, used++)
    }
  }

  function marked(form: string, marks: number): number {
    const key = `${marks} ${form}`
    const found = markedRows.get(key)
    if (found !== undefined) return found
    const from = (known.get(form) ?? 0) * width
    const row = used++
    all.copyWithin(row * width, from, from + width)
    for (let mark = 0; mark < MARKS; mark++) {
      if (((marks >> mark) & 1) === 0) continue
      for (let at = 0; at < width; at++) {
        all[row * width + at] = (all[row * width + at] ?? 0) + (markRows[mark * width + at] ?? 0)
      }
    }
    markedRows.set(key, row)
    return row
  }

  return {
    addresses(batch) {
      const words = batch.reduce((sum, one) => sum + one.words.length, 1)
      if (used + 2 * words > CAPACITY) {
        known.clear()
        markedRows.clear()
        used = 0
      }
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
  const embed = embedder(space, model)
  return (forms, to) => {
    out.fill(0)
    for (const [index, form] of forms.entries()) {
      if (form === ROOT) out.set(model.root, index * columns)
      else embed(form, out, index * columns)
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
