import type { VNode } from 'preact'
import { currentSource } from '../api/source.ts'
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
  const files = (answer === undefined ? LIST_FILES : ANSWER_FILES).flatMap(({ ending, label }) => {
    const href = fileAt(`/api/${answer ?? list}${ending}${query}`)
    return href === undefined ? [] : [{ href, label }]
  })
  if ((answer ?? list) === undefined || files.length === 0) return null
  // Files that lie there know nothing of filters.
  const isNarrowed = copy !== undefined && filters.some(({ key }) => address.query.has(key))
  return (
    <p class="files">
      {isNarrowed ? 'The whole list as a file:' : 'The same as a file:'}
      {files.map(({ href, label }) => (
        <>
          {' '}
          <a key={label} href={href}>
            {label}
          </a>
        </>
      ))}
    </p>
  )
}
