import type { VNode } from 'preact'
import type { Told } from '../api/ask.ts'
import { useHere } from '../frame/here.ts'

/** What stands where an answer is not there: that it is awaited, or what went wrong. */
export function Waiting({
  told,
}: {
  readonly told: Exclude<Told<unknown>, { state: 'told' }>
}): VNode {
  const asOf = useHere().address.query.get('asOf')
  if (told.state === 'failed') {
    const then = asOf ? ` Nothing that was published after ${asOf} is used here.` : ''
    return <p role="alert">{told.message + then}</p>
  }
  return (
    <p class="waiting" aria-live="polite">
      Asking the record …
    </p>
  )
}
