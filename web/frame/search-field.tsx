import type { VNode } from 'preact'
import { carried, writeAddress } from '../address/address.ts'
import { go } from '../address/use-address.ts'
import { useHere } from './here.ts'

/** Name of the field, for the key that leads to it. */
export const SEARCH_FIELD = 'search'

/** Search, from every view. */
export function SearchField(): VNode {
  const { address } = useHere()
  const search = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = document.querySelector<HTMLInputElement>(`#${SEARCH_FIELD}`)
    const query = carried(address.query, [])
    query.set('words', field?.value.trim() ?? '')
    go(writeAddress('/search', query))
  }
  return (
    <search>
      <form class="search" onSubmit={search}>
        <label for={SEARCH_FIELD}>Search</label>
        <input
          id={SEARCH_FIELD}
          type="search"
          maxLength={200}
          value={address.path === '/search' ? (address.query.get('words') ?? '') : ''}
        />
      </form>
    </search>
  )
}
