import type { Citation } from './citations.ts'
import { firstOf, type List } from './list.ts'

/** One sentence of a brief, without its full stop, and the words that it rests on. */
export interface Sentence {
  /** Id of the event that it tells of. */
  readonly event: string
  readonly text: string
  /** Whom its reports go back to; of a change, only who has come in. */
  readonly origins: readonly string[]
  readonly citations: readonly Citation[]
}

/** A heading with its sentences. */
export interface BriefSection {
  readonly id: string
  readonly title: string
  readonly sentences: readonly Sentence[]
  /** How many sentences the limit left out. */
  readonly omitted: number
  /** How the sentences were chosen, or what they leave out. */
  readonly note?: string
}

const TITLES: Readonly<Record<string, string>> = {
  takeaways: 'Takeaways',
  changes: 'What changed',
  disputes: 'What sources dispute',
  due: 'What is due',
}

/** A section from all its sentences, cut to its limit. */
export function sectionOf(
  id: string,
  sentences: List<Sentence>,
  {
    limit = sentences.length,
    note,
    title = TITLES[id] ?? id,
  }: { readonly limit?: number; readonly note?: string; readonly title?: string } = {},
): BriefSection {
  return {
    id,
    title,
    sentences: firstOf(sentences, limit),
    omitted: Math.max(0, sentences.length - limit),
    ...(note === undefined ? {} : { note }),
  }
}

/** All citations of a brief in the order in which they first stand, each once: the annex. */
export function annexOf(sections: readonly BriefSection[]): readonly Citation[] {
  const citations = sections.flatMap(({ sentences }) =>
    sentences.flatMap(({ citations }) => citations),
  )
  return [...new Map(citations.map((one) => [citationKey(one), one])).values()]
}

/** What makes two citations the same words. */
export function citationKey({ document, start, end, exact }: Citation): string {
  return JSON.stringify([document, start, end, exact])
}
