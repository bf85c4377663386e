import type { VNode } from 'preact'
import type { Explanation } from '../../src/views/explain.ts'
import type { WholeDocument } from '../api/shapes.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Waiting } from '../parts/waiting.tsx'
import { Cells } from './cells.tsx'
import { Copy } from './copy.tsx'
import { InContext, paragraphAround } from './in-context.tsx'
import { Whose } from './whose.tsx'

/** The words of a quote in their paragraph, with who is held to have said them. */
export function QuoteWords({ id }: { readonly id: string }): VNode {
  const told = useAnswer<Explanation>(`/api/explain/${encodeURIComponent(id)}`)
  const quote = told.state === 'told' && told.answer.kind === 'quote' ? told.answer : undefined
  const article = useAnswer<WholeDocument>(
    quote && `/api/documents/${encodeURIComponent(quote.document.id)}`,
  )
  if (told.state !== 'told') return <Waiting told={told} />
  if (quote === undefined) return <p role="alert">That is no quote.</p>
  if (article.state !== 'told') return <Waiting told={article} />
  const { passage, document, rule, cells } = quote
  const paragraph = paragraphAround(article.answer.text, passage)
  return (
    <div aria-live="polite">
      <Whose document={document} at={passage.start} />
      <InContext paragraph={paragraph} sentence={passage} words={passage} />
      <dl class="facts">
        <dt>Read by</dt>
        <dd>
          <code>{rule}</code>
        </dd>
      </dl>
      <Copy document={document} words={passage.exact} id={id} />
      <Cells cells={cells} />
    </div>
  )
}
