import { embedder } from '../../src/annotate/core/embedding.ts'
import { MARKS } from '../../src/annotate/core/marks.ts'
import { room } from '../../src/annotate/core/memory.ts'
import type { NetworkInput } from '../../src/annotate/core/network.ts'
import type { SharedModel } from '../../src/annotate/core/weights.ts'

/** Sentences as other programs are given them: a row of numbers a word, the root's first. */
export interface SentenceEmbedder {
  /** Numbers a word gets from its form; its marks follow. */
  readonly columns: number
  /** Rows of `columns + MARKS`. */
  embed(sentence: NetworkInput): Float32Array
}

/** Embeds whole sentences as the program embeds their words. */
export function openEmbedder(model: SharedModel): SentenceEmbedder {
  const embed = embedder(room(model.memory), model)
  const columns = model.root.length
  return {
    columns,
    embed({ words, marks }) {
      const width = columns + MARKS
      const out = new Float32Array((words.length + 1) * width)
      out.set(model.root)
      for (const [index, form] of words.entries()) {
        const row = (index + 1) * width
        embed(form, out, row)
        for (let mark = 0; mark < MARKS; mark++) {
          out[row + columns + mark] = ((marks[index] ?? 0) >> mark) & 1
        }
      }
      return out
    },
  }
}
