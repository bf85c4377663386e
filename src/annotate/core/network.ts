import { type Kernel, openKernel } from './kernel.ts'
import { room } from './memory.ts'
import { type LabelDecoder, labelDecoder } from './name-labels.ts'
import { type TagChooser, tagChooser } from './tags.ts'
import { bestTree } from './tree.ts'
import type { Packed, SharedModel } from './weights.ts'
import { type WordRows, wordRows } from './word-rows.ts'
import { type Rows, type Work, workingRoom } from './working-room.ts'

/** What the network reads: the words of a sentence, and the marks of each. */
export interface NetworkInput {
  readonly words: readonly string[]
  readonly marks: Int32Array
}

/** What it says, a number a word: index of the tag, head (0 the root, 1 the first word), relation; and name labels. */
export interface NetworkOutput {
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly rels: Int32Array
  readonly labels: readonly string[]
}

/** Runs at most `BATCH` sentences of at most `LONGEST_SENTENCE` words, longest first. */
export type Network = (batch: readonly NetworkInput[]) => readonly NetworkOutput[]

/** The network over a shared model, with working room of its own: one a thread. */
export function openNetwork(model: SharedModel): Network {
  const space = room(model.memory)
  const kernel = openKernel(model.memory)
  const work = workingRoom(space, model)
  const rows = wordRows(space, kernel, model)
  const choose = { label: labelDecoder(model.header.labels), tag: tagChooser(model.header) }
  return (batch) => {
    layOut(work, rows, batch)
    runLayers(kernel, model, work, batch.length)
    score(kernel, model, work)
    return batch.map((input, index) => readOut(kernel, model, work, choose, input, index))
  }
}

function layOut(work: Work, rows: WordRows, batch: readonly NetworkInput[]): void {
  const { root, of } = rows.addresses(batch)
  let at = 0
  for (const [index, { words, marks }] of batch.entries()) {
    work.firsts[index] = at
    work.lengths[index] = words.length + 1
    work.gates[at++] = root
    for (const [word, form] of words.entries()) work.gates[at++] = of(form, marks[word] ?? 0)
  }
  work.words = at
}

function runLayers(kernel: Kernel, model: SharedModel, work: Work, count: number): void {
  const { hidden } = model.header
  for (const [index, { input, forth, back }] of model.layers.entries()) {
    if (input !== undefined) {
      const from = work.states[(index + 1) % 2] as Rows
      multiply(kernel, work, from, work.unitScales, input, work.gateRows)
      for (let word = 0; word < work.words; word++) {
        work.gates[word] = work.gateRows.at + word * work.gateRows.stride
      }
    }
    const out = work.states[index % 2] as Rows
    for (const [half, { weights, scales }] of [forth, back].entries()) {
      kernel.recur(
        count,
        work.firsts.byteOffset,
        work.lengths.byteOffset,
        work.gates.byteOffset,
        half * hidden * 16,
        weights,
        scales,
        hidden,
        out.at + half * hidden * 2,
        out.stride,
        work.cells,
        work.slots,
        work.zeros,
        work.spare,
        half,
      )
    }
  }
}

function multiply(
  kernel: Kernel,
  work: Work,
  from: Rows,
  scales: number,
  by: Packed,
  to: Rows,
): void {
  kernel.project(
    work.words,
    from.at,
    from.stride,
    scales,
    by.columns,
    by.weights,
    by.rows,
    by.scales,
    by.biases,
    to.at,
    to.stride,
  )
}

const LEAK = 0.1

function score(kernel: Kernel, model: SharedModel, work: Work): void {
  const { outputs, small, smallScales } = work
  const { arc_dep, arc_head, rel_dep, rel_head } = model.header.outputs
  const last = work.states[(model.header.layers - 1) % 2] as Rows
  multiply(kernel, work, last, work.unitScales, model.outputs, outputs)
  const rest = arc_head + rel_dep + rel_head
  kernel.quantise(
    work.words,
    outputs.at + arc_dep * 4,
    outputs.stride,
    rest,
    LEAK,
    small.at,
    small.stride,
    smallScales.at,
  )
  kernel.quantise(
    work.words,
    outputs.at,
    outputs.stride,
    arc_dep,
    LEAK,
    small.at,
    small.stride,
    smallScales.at,
  )
  multiply(kernel, work, small, smallScales.at, model.arc, work.bilinear)
}

function readOut(
  kernel: Kernel,
  model: SharedModel,
  work: Work,
  choose: { readonly label: LabelDecoder; readonly tag: TagChooser },
  { words }: NetworkInput,
  index: number,
): NetworkOutput {
  const { arc_dep, arc_head, rel_dep, rel_head, tag } = model.header.outputs
  const first = work.firsts[index] ?? 0
  const size = words.length + 1
  const { outputs, bilinear } = work
  kernel.attach(
    size,
    bilinear.at + first * bilinear.stride,
    bilinear.stride,
    outputs.at + first * outputs.stride + arc_dep * 4,
    outputs.stride,
    arc_head,
    work.arcs.byteOffset,
    size * 4,
  )
  const heads = bestTree(work.arcs, size)
  const rels = relations(kernel, model, work, heads, first)
  const scores = work.f32(outputs)
  const width = outputs.stride / 4
  const tagsAt = (first + 1) * width + arc_dep + arc_head + rel_dep + rel_head
  const tags = new Int32Array(words.length)
  for (let word = 0; word < words.length; word++) {
    tags[word] = choose.tag(scores, tagsAt + word * width, words[word] ?? '')
  }
  return {
    tags,
    heads: heads.subarray(1),
    rels,
    labels: choose.label(scores, tagsAt + tag, width, words.length),
  }
}

/** Relations of the words of one sentence to their heads: only the root's word is `root`. */
function relations(
  kernel: Kernel,
  model: SharedModel,
  work: Work,
  heads: Int32Array,
  first: number,
): Int32Array {
  const { arc_dep, arc_head, rel_dep: size } = model.header.outputs
  const { pairs, small, smallScales, outputs } = work
  const from = work.f32(outputs)
  const out = work.f32(pairs)
  const width = outputs.stride / 4
  const count = heads.length - 1
  for (let word = 1; word <= count; word++) {
    const dep = (first + word) * width + arc_dep + arc_head
    const head = (first + (heads[word] ?? 0)) * width + arc_dep + arc_head + size
    const to = ((word - 1) * pairs.stride) / 4
    for (let k = 0; k < size; k++) {
      const h = from[head + k] ?? 0
      const d = from[dep + k] ?? 0
      out[to + k] = h * d
      out[to + size + k] = h
      out[to + 2 * size + k] = d
    }
  }
  const { rel } = model
  kernel.quantise(
    count,
    pairs.at,
    pairs.stride,
    rel.columns,
    1,
    small.at,
    small.stride,
    smallScales.at,
  )
  kernel.project(
    count,
    small.at,
    small.stride,
    smallScales.at,
    rel.columns,
    rel.weights,
    rel.rows,
    rel.scales,
    rel.biases,
    work.rels.at,
    work.rels.stride,
  )
  const scores = work.f32(work.rels)
  const root = model.header.rels.indexOf('root')
  const rels = new Int32Array(count)
  for (let word = 0; word < count; word++) {
    const at = (word * work.rels.stride) / 4
    if (heads[word + 1] === 0) rels[word] = root
    else {
      scores[at + root] = Number.NEGATIVE_INFINITY
      rels[word] = largest(scores, at, model.header.rels.length)
    }
  }
  return rels
}

function largest(scores: Float32Array, from: number, count: number): number {
  let best = 0
  for (let index = 1; index < count; index++) {
    if ((scores[from + index] ?? 0) > (scores[from + best] ?? 0)) best = index
  }
  return best
}
