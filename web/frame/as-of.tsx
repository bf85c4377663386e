import type { VNode } from 'preact'
import { changed } from '../address/address.ts'
import { go } from '../address/use-address.ts'
import { currentSource } from '../api/source.ts'
import { asOfBeside } from './as-of-days.ts'
import { useHere } from './here.ts'
import { lookingBack } from './looking-back.ts'

/** As of when the record is asked, for all views: nothing published later is used. */
export function AsOf(): VNode {
  const { address, record } = useHere()
  const asOf = address.query.get('asOf') ?? undefined
  const { days } = lookingBack(record)
  if (days?.length === 0 && asOf === undefined) return <OneMoment />
  const set = (day: string | undefined): void =>
    go(changed(address, { asOf: day, offset: undefined }))
  const beside = (by: -1 | 1): void => set(asOfBeside(asOf, by, lookingBack(record)))
  return (
    <form class="as-of" onSubmit={(event) => event.preventDefault()}>
      <label for="as-of">As of</label>
      <button type="button" aria-label="A day back" onClick={() => beside(-1)}>
        ‹
      </button>
      <input
        id="as-of"
        type="date"
        value={asOf?.slice(0, 10) ?? ''}
        min={days?.[0]}
        onChange={({ currentTarget: { value } }) => set(value)}
      />
      <button type="button" aria-label="A day on" onClick={() => beside(1)}>
        ›
      </button>
      {asOf === undefined ? (
        <span class="now">{currentSource().copy?.asOf ?? 'all that was read'}</span>
      ) : (
        <button type="button" onClick={() => set(undefined)}>
          Show all
        </button>
      )}
    </form>
  )
}

/** A copy without earlier days says so, in place of the control. */
function OneMoment(): VNode {
  const asOf = currentSource().copy?.asOf
  return (
    <div class="as-of">
      {asOf === undefined ? 'All that was read' : `As of ${asOf}`}
      <span class="now">a copy of one moment</span>
    </div>
  )
}
