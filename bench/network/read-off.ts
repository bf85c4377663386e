import type { ModelHeader } from '../../src/annotate/core/model-file.ts'
import { type LabelDecoder, labelDecoder } from '../../src/annotate/core/name-labels.ts'
import type { NetworkInput, NetworkOutput } from '../../src/annotate/core/network.ts'
import { type TagChooser, tagChooser } from '../../src/annotate/core/tags.ts'
import { bestTree } from '../../src/annotate/core/tree.ts'
import type { Scores, ScoreTensor } from './rivals.ts'

/**
 * Makes of another program's scores what our own network gives, by the same choice of tags, trees and labels. Relations
 * are those to each word's best head, which may not be its head in the tree.
 */
export type ReadOff = (
  scores: Scores,
  sentences: readonly NetworkInput[],
) => readonly NetworkOutput[]

interface Choose {
  readonly tag: TagChooser
  readonly label: LabelDecoder
  /** The relation of the word whose head is the root. */
  readonly root: number
}

/** For scores in the order of the model's tags, relations and labels. */
export function readOff(header: Pick<ModelHeader, 'tags' | 'rels' | 'labels' | 'closed'>): ReadOff {
  const choose: Choose = {
    tag: tagChooser(header),
    label: labelDecoder(header.labels),
    root: header.rels.indexOf('root'),
  }
  return (scores, sentences) =>
    sentences.map(({ words }, index) => readOne(scores, index, words, choose))
}

function readOne(
  { tags, names, arcs, rels }: Scores,
  index: number,
  words: readonly string[],
  choose: Choose,
): NetworkOutput {
  const size = words.length + 1
  const heads = bestTree(square(arcs, index, size), size).subarray(1)
  return {
    tags: Int32Array.from(words, (form, word) =>
      choose.tag(tags.data, placeOf(tags, index, word + 1), form),
    ),
    heads,
    rels: Int32Array.from(heads, (head, word) =>
      head === 0
        ? choose.root
        : largest(rels.data, placeOf(rels, index, word + 1), rels.dims[2] ?? 0, choose.root),
    ),
    labels: choose.label(names.data, placeOf(names, index, 1), names.dims[2] ?? 0, words.length),
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

function placeOf({ dims }: ScoreTensor, sentence: number, word: number): number {
  return (sentence * (dims[1] ?? 0) + word) * (dims[2] ?? 0)
}

function largest(scores: Float32Array, from: number, count: number, without: number): number {
  let best = without === 0 ? 1 : 0
  for (let index = best + 1; index < count; index++) {
    if (index !== without && (scores[from + index] ?? 0) > (scores[from + best] ?? 0)) best = index
  }
  return best
}
