import type { VNode } from 'preact'
import { changed } from '../address/address.ts'
import { go } from '../address/use-address.ts'
import { asOfBeside } from './as-of-days.ts'
import { useHere } from './here.ts'

/** As of when the record is asked, for all views: nothing published later is used. */
export function AsOf(): VNode {
  const { address, record } = useHere()
  const asOf = address.query.get('asOf') ?? undefined
  const set = (day: string | undefined): void =>
    go(changed(address, { asOf: day, offset: undefined }))
  return (
    <form class="as-of" onSubmit={(event) => event.preventDefault()}>
      <label for="as-of">As of</label>
      <button
        type="button"
        aria-label="A day back"
        onClick={() => set(asOfBeside(asOf, -1, record))}
      >
        ‹
      </button>
      <input
        id="as-of"
        type="date"
        value={asOf?.slice(0, 10) ?? ''}
        onChange={({ currentTarget: { value } }) => set(value)}
      />
      <button type="button" aria-label="A day on" onClick={() => set(asOfBeside(asOf, 1, record))}>
        ›
      </button>
      {asOf === undefined ? (
        <span class="now">all that was read</span>
      ) : (
        <button type="button" onClick={() => set(undefined)}>
          Show all
        </button>
      )}
    </form>
  )
}
