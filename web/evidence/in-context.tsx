import type { VNode } from 'preact'
import type { Evidence, Span } from '../../src/model/evidence.ts'

/** Words marked in their sentence and paragraph. */
export function InContext({
  paragraph,
  sentence,
  words,
}: {
  readonly paragraph: Evidence
  readonly sentence: Span
  readonly words: Span
}): VNode {
  const cut = (start: number, end: number): string =>
    paragraph.exact.slice(start - paragraph.start, end - paragraph.start)
  const first = Math.min(sentence.start, words.start)
  const last = Math.max(sentence.end, words.end)
  return (
    <blockquote class="context">
      {cut(paragraph.start, first)}
      <span class="sentence">
        {cut(first, words.start)}
        <mark>{cut(words.start, words.end)}</mark>
        {cut(words.end, last)}
      </span>
      {cut(last, paragraph.end)}
    </blockquote>
  )
}

/** The line of a text that words stand in. */
export function paragraphAround(text: string, { start, end }: Span): Evidence {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  return { start: from, end: to, exact: text.slice(from, to) }
}
