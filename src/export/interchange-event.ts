import type { Event } from '../model/event.ts'
import { present } from './present.ts'

/** An event as `readout events --format json` prints it: its own shape, with keys in one order. */
export function exportEvent(event: Event): Event {
  return present({
    id: event.id,
    type: event.type,
    mode: event.mode,
    status: event.status,
    history: event.history,
    actor: event.actor,
    recipient: event.recipient,
    participants: event.participants,
    time: event.time,
    place: event.place,
    issue: event.issue,
    due: event.due,
    figures: event.figures,
    sources: event.sources,
    differences: event.differences,
    claims: event.claims,
    reasons: event.reasons,
  })
}
