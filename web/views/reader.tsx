import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Block } from '../../src/model/annotation.ts'
import type { WholeDocument } from '../api/shapes.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useHere } from '../frame/here.ts'
import { queryOf } from '../frame/query-of.ts'
import { useTitle } from '../frame/use-title.ts'
import type { View } from '../frame/view.ts'
import { AsFile } from '../parts/as-file.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { cutText, marksOf } from './cut-text.ts'
import { MarkedText } from './marked-text.tsx'
import { restOfPath } from './rest-of-path.ts'

/** An article with all that was read in it. */
export const READER: View = {
  name: 'documents',
  title: 'Reader',
  lead: 'The article as it was published, with what was read in it marked; a mark opens its words and rule.',
  filters: [],
  Page: Reader,
}

function Reader(): VNode {
  const { address } = useHere()
  const query = queryOf(address.query, [])
  const pathOf = (id: string): string =>
    `/api/documents/${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`
  const path = pathOf(restOfPath(address.path))
  const told = useAnswer<WholeDocument>(path)
  useTitle(told.state === 'told' ? (told.answer.title ?? told.answer.name) : undefined)
  // Whoever comes from the evidence goes on reading where it stands.
  useEffect(() => {
    document.querySelector('.reader .is-open')?.scrollIntoView({ block: 'center' })
  }, [path, told.state])
  if (told.state !== 'told') return <Waiting told={told} />
  const { id, title, name, outlet, published, blocks, text, notices } = told.answer
  const marks = marksOf(told.answer)
  const open = address.query.get('block')
  return (
    <article class="reader">
      <h2>{title ?? name}</h2>
      <p class="count">
        {outlet ?? 'no outlet'} · {published?.day ?? 'no date'} · {name} ·{' '}
        <AsFile question={pathOf(id)} />
      </p>
      <ul class="legend" aria-label="What the marks mean">
        <li class="is-claim">claim</li>
        <li class="is-quote">quote</li>
        <li class="is-date">date</li>
        <li class="is-furniture">furniture</li>
      </ul>
      {blocks.map((block) => (
        <Line key={block.start} block={block} isOpen={`${block.start}` === open}>
          <MarkedText pieces={cutText(text, block, marks)} />
        </Line>
      ))}
      {notices.length > 0 && (
        <section>
          <h3>Notices</h3>
          <ul>
            {notices.map(({ code, message }) => (
              <li key={code + message}>
                <code>{code}</code> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function Line({
  block,
  isOpen,
  children,
}: {
  readonly block: Block
  readonly isOpen: boolean
  readonly children: VNode
}): VNode {
  if (block.kind === 'body') return <p class={isOpen ? 'body is-open' : 'body'}>{children}</p>
  return (
    <p class={isOpen ? 'furniture is-open' : 'furniture'} title={block.rule}>
      <span class="kind">{block.kind}</span> {children}
    </p>
  )
}
