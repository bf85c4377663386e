import type { VNode } from 'preact'
import type { Told } from '../api/ask.ts'

/** What stands where an answer is not there: that it is awaited, or what went wrong. */
export function Waiting({
  told,
}: {
  readonly told: Exclude<Told<unknown>, { state: 'told' }>
}): VNode {
  if (told.state === 'failed') return <p role="alert">{told.message}</p>
  return (
    <p class="waiting" aria-live="polite">
      Asking the record …
    </p>
  )
}
