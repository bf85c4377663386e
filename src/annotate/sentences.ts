import type { Sentence, Token } from '../model/annotation.ts'
import { READ_KINDS } from '../model/annotation.ts'
import { defineStage, type Stage } from './stage.ts'

const CLOSERS = new Set(['”', '"', '’', "'", ')', ']', '»'])
const TITLES =
  /^(?:mr|mrs|ms|dr|gen|lt|col|sgt|capt|sen|rep|gov|st|prof|maj|adm|no|vs|rev|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i
// "in the U.S. He said": an abbreviation ends a sentence only before a word that opens one.
const OPENERS =
  /^(?:the|he|she|it|they|we|but|and|in|on|a|an|this|that|these|those|meanwhile|however)$/i

/** Tokens after which a sentence without a stop is cut, so that no text makes reading slow. */
const LONGEST = 400

/** Finds where sentences end: never inside "U.S. officials", and always where a block ends. */
export const findSentences: Stage<'tokens', 'sentences'> = defineStage({
  name: 'sentences',
  needs: ['tokens'],
  gives: 'sentences',
  run({ text, blocks, tokens }) {
    const sentences: Sentence[] = []
    let next = 0
    for (const [block, { kind, end: blockEnd }] of blocks.entries()) {
      if (!READ_KINDS.has(kind)) continue
      let first = next
      while (next < tokens.length && (tokens[next]?.start ?? blockEnd) < blockEnd) {
        next = endOfSentence(text, tokens, next, blockEnd)
        push(sentences, tokens, first, next, block)
        first = next
      }
    }
    return sentences
  },
})

function push(
  sentences: Sentence[],
  tokens: readonly Token[],
  first: number,
  last: number,
  block: number,
): void {
  const start = tokens[first]?.start
  const end = tokens[last - 1]?.end
  if (start !== undefined && end !== undefined) sentences.push({ start, end, first, last, block })
}

/** Index just behind the last token of the sentence that token `from` stands in. */
function endOfSentence(
  text: string,
  tokens: readonly Token[],
  from: number,
  blockEnd: number,
): number {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || token.start >= blockEnd) return index
    if (index - from < LONGEST && !endsSentence(text, tokens, index)) continue
    let end = index + 1
    while (isCloser(text, tokens, end, blockEnd)) end++
    return end
  }
  return tokens.length
}

function isCloser(text: string, tokens: readonly Token[], at: number, blockEnd: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.start >= blockEnd) return false
  return CLOSERS.has(text.slice(token.start, token.end)) && tokens[at - 1]?.end === token.start
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  const word = text.slice(token.start, token.end)
  let after = at + 1
  while (tokens[after] !== undefined && isCloser(text, tokens, after, Number.POSITIVE_INFINITY))
    after++
  const next = tokens[after]
  const following = next === undefined ? '' : text.slice(next.start, next.end)
  const apart = next === undefined || /\s/.test(text[next.start - 1] ?? '')
  if (/^[.!?…]+$/.test(word)) {
    // "Everybody is committed... to get there": a lower-case word goes on.
    return apart && !/^\p{Ll}/u.test(following)
  }
  if (!word.endsWith('.') || word.length < 3 || TITLES.test(word)) return false
  return apart && OPENERS.test(following) && /^\p{Lu}/u.test(following)
}
