import { ISSUE_WORD, type IssuePhrase } from '../lexicon/issue-phrases.ts'
import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Sentence } from '../model/annotation.ts'
import { contains, evidenceAt, overlap, type Sourced, type Span } from '../model/evidence.ts'
import type { Read } from './frame.ts'

/** The issues that a stretch of text speaks of, the chief one first. */
export type IssuesIn = (words: IssueWords) => readonly Sourced<string>[]

/** Where the issues of a claim are looked for. */
export interface IssueWords {
  readonly claim: Span
  /** What happens: an issue that it names itself comes first ("brought an *indictment* over financial aid"). */
  readonly predicate: Span
  readonly sentence: Sentence
  /** Sentences before it, the nearer first: "Chad rejected *the idea*". */
  readonly before: readonly Sentence[]
}

/**
 * Reads issues in one document. A claim has all issues that its own words speak of; only where they speak of none, the chief one of
 * the rest of its sentence, or of a sentence before.
 */
export function issueReader({ issuePhrases }: Knowledge, read: Read): IssuesIn {
  const known = new Map<number, readonly Hit[]>()
  const hitsIn = (sentence: Sentence): readonly Hit[] => {
    const hits = known.get(sentence.start) ?? findHits(issuePhrases, read, sentence)
    known.set(sentence.start, hits)
    return hits
  }
  return ({ claim, predicate, sentence, before }) => {
    const hits = hitsIn(sentence)
    const own = chiefFirst(
      hits.filter((hit) => contains(claim, hit)),
      predicate,
    )
    if (own.length > 0) return own.map((hit) => sourced(read, hit, 'issue/words'))
    const [beside] = chiefFirst(hits)
    if (beside !== undefined) return [sourced(read, beside, 'issue/sentence')]
    for (const one of before) {
      const [earlier] = chiefFirst(hitsIn(one))
      if (earlier !== undefined) return [sourced(read, earlier, 'issue/before')]
    }
    return []
  }
}

interface Hit extends Span {
  readonly phrase: IssuePhrase
}

interface Word extends Span {
  /** As it stands, its dictionary form ("*annexed* the region"), and without an ending of plurals and owners. */
  readonly forms: readonly string[]
}

function findHits(
  phrases: Knowledge['issuePhrases'],
  read: Read,
  sentence: Sentence,
): readonly Hit[] {
  const words = wordsOf(read, sentence)
  return words.flatMap(({ start, forms }, index) =>
    [...new Set(forms)]
      .flatMap((form) => phrases.get(form) ?? [])
      .filter((phrase) => phrase.words.every((word, at) => words[index + at]?.forms.includes(word)))
      .map((phrase) => {
        const last = words[index + phrase.words.length - 1]
        return { start, end: last?.end ?? start, phrase }
      }),
  )
}

function wordsOf({ text, tokens }: Read, sentence: Sentence): readonly Word[] {
  const plain = text.slice(sentence.start, sentence.end).replace(/’/g, "'")
  let at = sentence.first
  return [...plain.matchAll(ISSUE_WORD)].map((match) => {
    const start = sentence.start + match.index
    const end = start + match[0].length
    const form = match[0].toLowerCase()
    while (at < sentence.last - 1 && (tokens[at]?.end ?? end) < end) at++
    const token = tokens[at]
    const base = token?.start === start && token.end === end ? [token.base] : []
    return { start, end, forms: [form, ...base, form.replace(ENDING, ''), form.replace(/es$/, '')] }
  })
}

const ENDING = /(?:'s|s)$/

/** One hit an issue, the longest phrase first; words inside a longer phrase of another issue do not count by themselves. */
function chiefFirst(hits: readonly Hit[], predicate?: Span): readonly Hit[] {
  const isNamed = (hit: Hit) => (predicate !== undefined && overlap(hit, predicate) > 0 ? 1 : 0)
  const sorted = hits.toSorted(
    (a, b) =>
      isNamed(b) - isNamed(a) ||
      b.phrase.length - a.phrase.length ||
      a.phrase.rank - b.phrase.rank ||
      a.start - b.start,
  )
  const kept: Hit[] = []
  for (const hit of sorted) {
    const isTold = kept.some((one) => one.phrase.issue === hit.phrase.issue || contains(one, hit))
    if (!isTold) kept.push(hit)
  }
  return kept
}

function sourced(read: Read, { start, end, phrase }: Hit, rule: string): Sourced<string> {
  return {
    value: phrase.issue,
    evidence: [evidenceAt(read.text, { start, end })],
    rule,
    basis: rule === 'issue/words' ? 'read' : 'inferred',
  }
}
