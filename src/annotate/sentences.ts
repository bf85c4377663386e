import type { Knowledge } from '../lexicon/knowledge.ts'
import { READ_KINDS, type Sentence } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import { evidenceAt } from '../model/evidence.ts'
import { type Notice, notice } from '../model/notice.ts'
import { splitSentences } from './boundaries.ts'
import { openingDateline } from './opening-datelines.ts'
import { defineStage, type Stage } from './stage.ts'

/** Most words of a sentence; longer ones are cut, so that no text makes reading slow. */
const LONGEST = 200

/** Finds where sentences end: never inside "U.S. officials", and always behind a dateline and where a block ends. */
export function findSentences({ wordLists }: Knowledge): Stage<'words', 'sentences'> {
  return defineStage({
    name: 'sentences',
    needs: ['words'],
    gives: 'sentences',
    run({ text, blocks, words }) {
      const sentences: Sentence[] = []
      let first = 0
      for (const [block, { kind, end }] of blocks.entries()) {
        if (!READ_KINDS.has(kind)) continue
        let next = first
        while (next < words.length && (words[next]?.start ?? end) < end) next++
        const own = words.slice(first, next)
        let from = 0
        const opening = openingDateline(text, own)
        const ends = splitSentences(text, own.slice(opening), wordLists).map((to) => to + opening)
        for (const to of opening === 0 ? ends : [opening, ...ends]) {
          for (const piece of pieces(text, own, from, to)) {
            const [start, end] = [own[piece.from]?.start, own[piece.to - 1]?.end]
            if (start === undefined || end === undefined) continue
            sentences.push({
              start,
              end,
              first: first + piece.from,
              last: first + piece.to,
              block,
              ...(piece.to < to && { cut: true }),
            })
          }
          from = to
        }
        first = next
      }
      return sentences
    },
  })
}

interface Piece {
  readonly from: number
  readonly to: number
}

/** A sentence in pieces of at most `LONGEST` words, cut behind a semicolon, a dash or a comma where there is one. */
function pieces(text: string, words: readonly Span[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = []
  let start = from
  while (to - start > LONGEST) {
    const end = cutBefore(text, words, start, start + LONGEST)
    found.push({ from: start, to: end })
    start = end
  }
  return [...found, { from: start, to }]
}

function cutBefore(text: string, words: readonly Span[], start: number, limit: number): number {
  for (const marks of [/^[;:]$/, /^(?:[—–]|--)$/, /^,$/]) {
    for (let index = limit; index > start + LONGEST / 2; index--) {
      const word = words[index - 1]
      if (word !== undefined && marks.test(text.slice(word.start, word.end))) return index
    }
  }
  return limit
}

/** How many long sentences of one document are told of. */
const MOST_NOTICES = 20

/** Says which sentences were read in pieces. */
export function longSentences(text: string, sentences: readonly Sentence[]): readonly Notice[] {
  return sentences
    .filter(({ cut }, index) => cut === true && sentences[index - 1]?.cut !== true)
    .slice(0, MOST_NOTICES)
    .map((sentence) => notice('annotate/long-sentence', undefined, evidenceAt(text, sentence)))
}
