import { openKernel } from '../../src/annotate/core/kernel.ts'
import { room } from '../../src/annotate/core/memory.ts'
import type { Network, NetworkInput, NetworkOutput } from '../../src/annotate/core/network.ts'
import type { SharedModel } from '../../src/annotate/core/weights.ts'
import { BATCH } from '../../src/annotate/core/working-room.ts'
import type { SentenceEmbedder } from './embed.ts'
import { inBatches } from './sentences.ts'

/** All sentences, longest first, through our own kernel. */
export function runOurs(
  network: Network,
  sentences: readonly NetworkInput[],
): readonly NetworkOutput[] {
  return inBatches(sentences, BATCH).flatMap((batch) => network(batch))
}

/**
 * Puts every word through the weights of the first layer. The program does so once for a form and keeps what comes of
 * it; the other programs do it for each word, and so is this added to compare like with like.
 */
export function inputWeights(
  model: SharedModel,
  embedder: SentenceEmbedder,
  sentences: readonly NetworkInput[],
): () => void {
  const { columns, weights, rows, scales, biases } = model.input
  const space = room(model.memory)
  const kernel = openKernel(model.memory)
  const embedded = sentences.flatMap((sentence) => formsOnly(embedder, sentence))
  const batches = inBatches(embedded, CHUNK).map((words) => {
    const at = space.take(CHUNK * columns * 4)
    const out = space.f32(at, CHUNK * columns)
    for (const [index, word] of words.entries()) out.set(word, index * columns)
    return { at, count: words.length }
  })
  const small = space.take(CHUNK * columns * 2)
  const smallScales = space.take(CHUNK * 4)
  const gates = space.take(CHUNK * rows * 4)
  return () => {
    for (const { at, count } of batches) {
      kernel.quantise(count, at, columns * 4, columns, 1, small, columns * 2, smallScales)
      kernel.project(
        count,
        small,
        columns * 2,
        smallScales,
        columns,
        weights,
        rows,
        scales,
        biases,
        gates,
        rows * 4,
      )
    }
  }
}

/** Words that go through the weights together, as many as in the program; a multiple of four. */
const CHUNK = 64

/** Each word's numbers without its marks. */
function formsOnly(embedder: SentenceEmbedder, sentence: NetworkInput): readonly Float32Array[] {
  const all = embedder.embed(sentence)
  const words = sentence.words.length + 1
  const width = all.length / words
  return Array.from({ length: words }, (_, word) =>
    all.subarray(word * width, word * width + embedder.columns),
  )
}
