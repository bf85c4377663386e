import type { ModelHeader } from '../../src/annotate/core/model-file.ts'
import { type LabelDecoder, labelDecoder } from '../../src/annotate/core/name-labels.ts'
import type { NetworkOutput } from '../../src/annotate/core/network.ts'
import { bestTree } from '../../src/annotate/core/tree.ts'
import type { Scores, ScoreTensor } from './rivals.ts'

/**
 * Makes of another program's scores what our own network gives, by the same search for trees and labels. Relations are
 * those to each word's best head, which may not be its head in the tree.
 */
export type ReadOff = (scores: Scores, lengths: readonly number[]) => readonly NetworkOutput[]

/** For scores in the order of the model's tags, relations and labels. */
export function readOff({ labels, rels }: ModelHeader): ReadOff {
  const decode = labelDecoder(labels)
  const root = rels.indexOf('root')
  return (scores, lengths) =>
    lengths.map((length, index) => readOne(scores, index, length, root, decode))
}

function readOne(
  { tags, names, arcs, rels }: Scores,
  index: number,
  length: number,
  root: number,
  decode: LabelDecoder,
): NetworkOutput {
  const words = length - 1
  const heads = bestTree(square(arcs, index, length), length).subarray(1)
  const named = widthOf(names)
  return {
    tags: Int32Array.from({ length: words }, (_, word) =>
      largest(tags.data, placeOf(tags, index, word + 1), widthOf(tags)),
    ),
    heads,
    rels: Int32Array.from(heads, (head, word) =>
      head === 0 ? root : largest(rels.data, placeOf(rels, index, word + 1), widthOf(rels), root),
    ),
    labels: decode(names.data, placeOf(names, index, 1), named, words),
  }
}

/** Scores of heads for one sentence alone, without what stands past its end. */
function square(arcs: ScoreTensor, index: number, length: number): Float32Array {
  const out = new Float32Array(length * length)
  for (let word = 0; word < length; word++) {
    const from = placeOf(arcs, index, word)
    out.set(arcs.data.subarray(from, from + length), word * length)
  }
  return out
}

function widthOf({ dims }: ScoreTensor): number {
  return dims[2] ?? 0
}

function placeOf({ dims }: ScoreTensor, sentence: number, word: number): number {
  return (sentence * (dims[1] ?? 0) + word) * (dims[2] ?? 0)
}

function largest(scores: Float32Array, from: number, count: number, without = -1): number {
  let best = without === 0 ? 1 : 0
  for (let index = best + 1; index < count; index++) {
    if (index !== without && (scores[from + index] ?? 0) > (scores[from + best] ?? 0)) best = index
  }
  return best
}
