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
  const { address } = useHere()
  const offset = address.query.get('offset') ?? '0'
  const query = queryOf(address.query, filters, { ...also, offset, limit: String(PAGE) })
  const told = useAnswer<Page<T>>(`/api/${name}?${query}`)
  if (told.state !== 'told') return <Waiting told={told} />
  const { total, rows } = told.answer
  if (total === 0) return <Nothing filters={filters} />
  const paging = <Paging total={total} from={Number(offset)} shown={rows.length} />
  return (
    <>
      <p class="count">{counted(total, noun)}</p>
      {total > PAGE && paging}
      {children(rows)}
      {paging}
    </>
  )
}

/** Why nothing is there: in which documents it was looked for, and what narrows the list. */
function Nothing({ filters }: { readonly filters: readonly string[] }): VNode {
  const { address, documents } = useHere()
  const asOf = address.query.get('asOf')
  const set = filters.filter((key) => address.query.get(key))
  const none = Object.fromEntries(set.map((key) => [key, undefined]))
  return (
    <p class="empty">
      No report in {counted(documents, 'document')}
      {asOf && ` published by ${asOf}`}
      {set.length > 0 && ` (${set.map((key) => `${key}: ${address.query.get(key)}`).join(', ')})`}.
      {set.length > 0 && (
        <a href={changed(address, { ...none, offset: undefined })}> Ask without</a>
      )}
    </p>
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
  const last = Math.floor((total - 1) / PAGE) * PAGE
  return (
    <nav class="paging" aria-label="Pages of the list">
      {from > 0 && <a href={at(0)}>First</a>}
      {from > 0 && <a href={at(Math.min(last, from - PAGE))}>Earlier</a>}
      <span>
        {shown === 0 ? 'none' : `${from + 1} to ${from + shown}`} of {total.toLocaleString('en-GB')}
      </span>
      {from + shown < total && <a href={at(from + PAGE)}>Further</a>}
      {from + shown < total && <a href={at(last)}>Last</a>}
    </nav>
  )
}
