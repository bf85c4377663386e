import type { VNode } from 'preact'
import { useHere } from './here.ts'
import { queryOf } from './query-of.ts'
import type { View } from './view.ts'

/** The same as the view shows, as files: for a spreadsheet, R, or a script. */
export function Files({ view: { list, answer, filters } }: { readonly view: View }): VNode | null {
  const { address } = useHere()
  const words = queryOf(
    address.query,
    filters.map(({ key }) => key),
  )
  const query = words === '' ? '' : `?${words}`
  if (answer !== undefined) {
    return (
      <p class="files">
        The same as a file: <a href={`/api/${answer}${query}`}>JSON</a>
      </p>
    )
  }
  if (list === undefined) return null
  return (
    <p class="files">
      The same as a file: <a href={`/api/${list}.csv${query}`}>CSV</a>{' '}
      <a href={`/api/${list}${query}`}>JSON</a>{' '}
      <a href={`/api/${list}.jsonl${query}`}>JSON Lines</a>
    </p>
  )
}
