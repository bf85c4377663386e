import type { VNode } from 'preact'
import type { Brief } from '../../src/views/brief.ts'
import type { BriefSection } from '../../src/views/brief-sections.ts'
import { useAnswer } from '../api/use-answer.ts'
import { type FilterField, FROM, UNTIL } from '../frame/filter-fields.ts'
import { useHere } from '../frame/here.ts'
import { queryOf } from '../frame/query-of.ts'
import type { View } from '../frame/view.ts'
import { Chips } from '../parts/chips.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../parts/wording.ts'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, UNTIL]

/** One page on a stretch of days. */
export const BRIEF: View = {
  name: 'brief',
  title: 'Brief',
  lead: 'One page on a stretch of days, as it could be known on the last; every sentence cites its words.',
  filters,
  answer: 'brief',
  notInCopy: ['from'],
  Page: BriefPage,
}

function BriefPage(): VNode {
  const { address } = useHere()
  const query = queryOf(address.query, keysOf(filters))
  const told = useAnswer<Brief>(`/api/brief${query === '' ? '' : `?${query}`}`)
  if (told.state !== 'told') return <Waiting told={told} />
  const { from, until, documents, newDocuments, outlets, sections } = told.answer
  return (
    <>
      <p class="count">
        {from} to {until}: {counted(documents, 'document')} of {counted(outlets.length, 'outlet')},{' '}
        {newDocuments} of these days.{' '}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      {sections
        .filter(({ sentences, note }) => sentences.length > 0 || note !== undefined)
        .map((section) => (
          <Section key={section.id} section={section} />
        ))}
    </>
  )
}

function Section({
  section: { title, sentences, omitted, note },
}: {
  readonly section: BriefSection
}): VNode {
  return (
    <section class="brief">
      <h2>{title}</h2>
      {note !== undefined && <p class="note">{note}</p>}
      {sentences.length === 0 && <p class="empty">No report.</p>}
      {sentences.map(({ event, text, citations, origins }) => (
        <article key={event + text} class="row sentence" data-row="" tabIndex={-1}>
          <p>
            {text}.{origins.length > 0 && <small> {origins.join(', ')}</small>}
          </p>
          <Chips passages={citations} />
        </article>
      ))}
      {omitted > 0 && <p class="note">{omitted} more, which the limit left out.</p>}
    </section>
  )
}
