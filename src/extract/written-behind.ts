import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Mention } from '../model/claim.ts'
import { firstEndingAfter, meeting, type Span } from '../model/evidence.ts'
import type { Read } from './frame.ts'

/** How many words may stand between a quotation and "read". */
const LONGEST = 12

/** “…,” *a statement from the ministry* read: who wrote it, whatever the parse makes of words that follow a quotation. */
export function writtenBehind(
  { speech }: Knowledge,
  { text, tokens, sentences, entities }: Read,
  quote: Span,
): Mention | undefined {
  const first = firstEndingAfter(tokens, quote.end + 1)
  const sentence = sentences[firstEndingAfter(sentences, tokens[first]?.start ?? quote.end)]
  const words = tokens.slice(first, Math.min(first + LONGEST, sentence?.last ?? first))
  const verb = words.findIndex(({ start, end }) =>
    /^(?:read|reads|said)$/.test(text.slice(start, end)),
  )
  const noun = words.findIndex(({ base }) => speech.get('reports')?.has(base))
  const from = words[noun + 1]
  const [next, last] = [words[noun + 2], words[verb - 1]]
  const isWriting =
    noun >= 0 && noun < 3 && verb > noun + 2 && /^(?:by|from)$/.test(from?.base ?? '')
  if (!isWriting || next === undefined || last === undefined) return undefined
  if (!/^[\s”"’»,.]*$/.test(text.slice(quote.end, words[0]?.start))) return undefined
  const phrase = { start: next.start, end: last.end }
  const [writer] = meeting(entities, phrase)
  if (writer === undefined) return undefined
  const head = { start: writer.start, end: writer.end }
  const isWhole = writer.end >= phrase.end
  return { ...phrase, head, rule: isWhole ? 'party/name' : 'party/people-of', basis: 'read' }
}
