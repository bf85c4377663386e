import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { Token } from '../model/annotation.ts'
import { READ_KINDS } from '../model/annotation.ts'
import { defineStage, type Stage } from './stage.ts'

/** Longest stretch handed to the tagger at once, in UTF-16 units; longer blocks are cut at white space. */
const LONGEST = 20_000

/** Longest run without white space handed to it: it looks for addresses in time squared ("-----"). */
const LONGEST_RUN = 500
const RUN_TOO_LONG: RegExp = new RegExp(`\\S{${LONGEST_RUN + 1}}`)

let tagger: WinkMethods | undefined

/** Splits the readable blocks into words and marks, with part of speech and lemma (wink-nlp). */
export const findTokens: Stage<never, 'tokens'> = defineStage({
  name: 'tokens',
  needs: [],
  gives: 'tokens',
  run({ text, blocks }) {
    const tokens: Token[] = []
    for (const block of blocks) {
      if (!READ_KINDS.has(block.kind)) continue
      for (let start = block.start; start < block.end; ) {
        const end = cutAfter(text, start, block.end)
        tagPiece(text, start, end, tokens)
        start = end
      }
    }
    return tokens
  },
})

function cutAfter(text: string, start: number, end: number): number {
  const run = text.slice(start, Math.min(end, start + LONGEST)).search(RUN_TOO_LONG)
  if (run >= 0) return wholeCharacter(text, start + run + LONGEST_RUN)
  if (end - start <= LONGEST) return end
  const space = text.lastIndexOf(' ', start + LONGEST)
  return space > start ? space : wholeCharacter(text, start + LONGEST)
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return /[\u{dc00}-\u{dfff}]/u.test(text[at] ?? '') ? at - 1 : at
}

function tagPiece(text: string, start: number, end: number, tokens: Token[]): void {
  tagger ??= winkNLP(model, ['pos'])
  const { its } = tagger
  const found = tagger.readDoc(text.slice(start, end)).tokens()
  const words = found.out(its.value)
  const tags = found.out(its.pos)
  // The package declares `its.lemma` with one parameter more than `out` takes; it works as the others do.
  const lemmas = found.out(its.lemma as unknown as typeof its.value)
  let cursor = start
  for (const [index, word] of words.entries()) {
    const at = seek(text, word, cursor, end)
    if (at === undefined || word === '') continue
    cursor = at + word.length
    const upos = tags[index] ?? 'X'
    if (upos === 'SPACE') continue
    tokens.push({ start: at, end: cursor, lemma: (lemmas[index] ?? word).toLowerCase(), upos })
  }
}

/** The tagger gives no offsets: a word stands at the cursor, or just behind white space. */
function seek(text: string, word: string, cursor: number, end: number): number | undefined {
  let at = cursor
  while (at < end && /\s/.test(text[at] ?? '')) at++
  if (text.startsWith(word, at)) return at
  const near = text.slice(at, Math.min(end, at + word.length + 64)).indexOf(word)
  return near < 0 ? undefined : at + near
}
