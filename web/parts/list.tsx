import type { ComponentChildren, VNode } from 'preact'
import { changed } from '../address/address.ts'
import type { Page } from '../api/ask.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useHere } from '../frame/here.ts'
import { queryOf } from '../frame/query-of.ts'
import { Waiting } from './waiting.tsx'
import { counted } from './wording.ts'

const PAGE = 200

/** A list of the API, page by page, with what the caller makes of its rows. */
export function List<T>({
  name,
  noun,
  filters,
  also,
  children,
}: {
  readonly name: string
  /** What a row is, for counting. */
  readonly noun: string
  readonly filters: readonly string[]
  /** What is asked besides the filters that the reader has set. */
  readonly also?: Readonly<Record<string, string>>
  readonly children: (rows: readonly T[]) => ComponentChildren
}): VNode {
  const { address, documents } = useHere()
  const offset = address.query.get('offset') ?? '0'
  const query = queryOf(address.query, filters, { ...also, offset, limit: String(PAGE) })
  const told = useAnswer<Page<T>>(`/api/${name}?${query}`)
  if (told.state !== 'told') return <Waiting told={told} />
  const { total, rows } = told.answer
  if (total === 0) {
    return <p class="empty">No report in {counted(documents, 'document')} as it is asked here.</p>
  }
  return (
    <>
      <p class="count">{counted(total, noun)}</p>
      {children(rows)}
      <Paging total={total} from={Number(offset)} shown={rows.length} />
    </>
  )
}

function Paging({
  total,
  from,
  shown,
}: {
  readonly total: number
  readonly from: number
  readonly shown: number
}): VNode | null {
  const { address } = useHere()
  if (shown === total) return null
  const at = (offset: number): string =>
    changed(address, { offset: offset > 0 ? `${offset}` : undefined })
  return (
    <nav class="paging" aria-label="Pages of the list">
      {from > 0 && <a href={at(from - PAGE)}>Earlier</a>}
      <span>
        {from + 1} to {from + shown} of {total}
      </span>
      {from + shown < total && <a href={at(from + PAGE)}>Further</a>}
    </nav>
  )
}
