import type { Gazetteer } from '../../lexicon/gazetteer.ts'
import { marks } from './marks.ts'
import { mended } from './mend.ts'
import { type NetworkOutput, openNetwork } from './network.ts'
import type { ParsedWord } from './parsed-word.ts'
import type { SharedModel } from './weights.ts'
import { BATCH, LONGEST_SENTENCE } from './working-room.ts'

/** Tags, parse and names of sentences of at most 200 words each. The result does not depend on what is read beside. */
export type Core = (sentences: readonly (readonly string[])[]) => readonly (readonly ParsedWord[])[]

/** The linguistic core over a model in memory. */
export function openCore(model: SharedModel, gazetteer: Gazetteer): Core {
  const network = openNetwork(model)
  const tags = model.header.tags.map((tag) => tag.split('|'))
  const { rels } = model.header
  const words = ({ tags: tag, heads, rels: rel, labels }: NetworkOutput): readonly ParsedWord[] =>
    Array.from(heads, (head, index) => ({
      upos: tags[tag[index] ?? 0]?.[0] ?? 'X',
      xpos: tags[tag[index] ?? 0]?.[1] ?? 'FW',
      head: head - 1,
      deprel: rels[rel[index] ?? 0] ?? 'dep',
      name: labels[index] ?? 'O',
    }))
  const read = (sentences: readonly (readonly string[])[]): readonly (readonly ParsedWord[])[] => {
    const out: (readonly ParsedWord[])[] = sentences.map(() => [])
    const order = [...sentences.keys()]
      .filter((index) => (sentences[index]?.length ?? 0) > 0)
      .sort((a, b) => (sentences[b]?.length ?? 0) - (sentences[a]?.length ?? 0) || a - b)
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH)
      const inputs = batch.map((index) => {
        const forms = sentences[index] ?? []
        return { words: forms, marks: marks(forms, gazetteer) }
      })
      for (const [place, result] of network(inputs).entries()) {
        const index = batch[place]
        if (index !== undefined) out[index] = mended(sentences[index] ?? [], words(result))
      }
    }
    return out
  }
  return (sentences) => {
    const pieces = sentences.map(inPieces)
    const parses = read(pieces.flat())
    let next = 0
    return pieces.map(({ length }) => {
      next += length
      return joined(parses.slice(next - length, next))
    })
  }
}

/** No piece is longer than the network has room for. */
function inPieces(forms: readonly string[]): readonly (readonly string[])[] {
  if (forms.length <= LONGEST_SENTENCE) return [forms]
  return Array.from({ length: Math.ceil(forms.length / LONGEST_SENTENCE) }, (_, piece) =>
    forms.slice(piece * LONGEST_SENTENCE, (piece + 1) * LONGEST_SENTENCE),
  )
}

/** The pieces of one sentence as one: the roots of all but the first hang from that of the first. */
function joined([first = [], ...rest]: readonly (readonly ParsedWord[])[]): readonly ParsedWord[] {
  if (rest.length === 0) return first
  const root = first.findIndex(({ head }) => head < 0)
  const words = [...first]
  for (const piece of rest) {
    const from = words.length
    for (const word of piece) {
      words.push(
        word.head < 0
          ? { ...word, head: root, deprel: 'parataxis' }
          : { ...word, head: from + word.head },
      )
    }
  }
  return words
}
