import type { Knowledge } from '../lexicon/knowledge.ts'
import { evidenceAt, type Sourced, type Span } from '../model/evidence.ts'
import type { Read } from './frame.ts'

/**
 * The chief issue that the words of a claim speak of; the rest of the sentence decides only if they do not, and the sentences
 * before only for an act of speech: "Chad rejected *the idea*".
 */
export function readIssue(
  knowledge: Knowledge,
  read: Read,
  span: Span,
  { sentence, before }: { readonly sentence: Span; readonly before: readonly Span[] },
): Sourced<string> | undefined {
  const own =
    inside(knowledge, read, span, 'issue/words') ??
    inside(knowledge, read, sentence, 'issue/sentence')
  if (own !== undefined) return own
  for (const one of before) {
    const found = inside(knowledge, read, one, 'issue/before')
    if (found !== undefined) return found
  }
  return undefined
}

interface Hit {
  readonly issue: string
  readonly rank: number
  readonly at: number
  readonly length: number
}

function inside(
  knowledge: Knowledge,
  read: Read,
  span: Span,
  rule: string,
): Sourced<string> | undefined {
  const text = read.text.slice(span.start, span.end).toLowerCase().replace(/’/g, "'")
  const hits: Hit[] = []
  for (const { id, words } of knowledge.issues) {
    for (const [rank, word] of words.entries()) {
      const at = standsIn(text, word)
      if (at !== undefined) hits.push({ issue: id, rank, at, length: word.length })
    }
  }
  const best = hits.sort((a, b) => b.length - a.length || a.rank - b.rank || a.at - b.at)[0]
  if (best === undefined) return undefined
  const start = span.start + best.at
  return {
    value: best.issue,
    evidence: [evidenceAt(read.text, { start, end: start + best.length })],
    rule,
    basis: rule === 'issue/words' ? 'read' : 'inferred',
  }
}

function standsIn(text: string, word: string): number | undefined {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + word.length)
    if (!/[\p{L}\p{N}]/u.test(before) && /^(?:s|es)?(?![\p{L}\p{N}])/u.test(after)) return at
  }
  return undefined
}
