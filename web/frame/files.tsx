import { Fragment, type VNode } from 'preact'
import { currentSource } from '../api/source.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useHere } from './here.ts'
import { queryOf } from './query-of.ts'
import type { View } from './view.ts'

interface FileKind {
  readonly ending: string
  readonly label: string
}

const ANSWER_FILES: readonly FileKind[] = [{ ending: '', label: 'JSON' }]
const LIST_FILES: readonly FileKind[] = [
  { ending: '.csv', label: 'CSV' },
  { ending: '', label: 'JSON' },
  { ending: '.jsonl', label: 'JSON Lines' },
]

/** Filters that the files of a copy know of: there is one for each stretch of time. */
const IN_COPY: ReadonlySet<string> = new Set(['since', 'until'])

/** The same as the view shows, as files: for a spreadsheet, R, or a script. */
export function Files({ view }: { readonly view: View }): VNode | null {
  const here = useHere()
  const { address } = here
  const { list, answer, filters, usual } = view
  const words = queryOf(
    address.query,
    filters.map(({ key }) => key),
    usual?.(here),
  )
  const query = words === '' ? '' : `?${words}`
  const { copy, fileAt } = currentSource()
  const name = answer ?? list
  // Where a copy has its files is known once it has answered from them.
  const told = useAnswer(
    copy === undefined || name === undefined ? undefined : `/api/${name}${query}`,
  )
  if (name === undefined || (copy !== undefined && told.state !== 'told')) return null
  const files = (answer === undefined ? LIST_FILES : ANSWER_FILES).flatMap(({ ending, label }) => {
    const href = fileAt(`/api/${name}${ending}${query}`)
    return href === undefined ? [] : [{ href, label }]
  })
  if (files.length === 0) return null
  const isNarrowed =
    copy !== undefined && filters.some(({ key }) => !IN_COPY.has(key) && address.query.has(key))
  return (
    <p class="files">
      {isNarrowed ? 'The whole list as a file:' : 'The same as a file:'}
      {files.map(({ href, label }) => (
        <Fragment key={label}>
          {' '}
          <a href={href}>{label}</a>
        </Fragment>
      ))}
    </p>
  )
}
