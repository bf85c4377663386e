import type { Party } from '../model/claim.ts'
import type { EventFigure } from '../model/event.ts'
import type { Place } from '../model/place.ts'
import type { Figure } from '../model/quantity.ts'
import type { When } from '../model/when.ts'

/** A party in a line of text: its name, and where it is from when the name does not say. */
export function wordParty({ name, person, country, office, outlet, anonymous }: Party): string {
  const marks = [
    ...(person && country !== undefined ? [country] : []),
    ...(office === undefined ? [] : [office]),
    ...(outlet ? ['outlet'] : []),
    ...(anonymous ? ['unnamed'] : []),
  ]
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
}

/** Who acts on whom: `Russia → Ukraine`; empty where nobody is named. */
export function wordParties(actor: readonly Party[], recipient: readonly Party[]): string {
  const list = (parties: readonly Party[]) => parties.map(({ name }) => name).join(', ')
  if (recipient.length === 0) return list(actor)
  return `${actor.length === 0 ? '(not said)' : list(actor)} → ${list(recipient)}`
}

/** A place in a line of text. */
export function wordPlace({ name, country, precision }: Place): string {
  return precision === 'country' || country === undefined ? name : `${name} (${country})`
}

/** Days in a line of text, with what they were reckoned from. */
export function wordWhen({ start, end, edtf, anchor }: When): string {
  const days =
    edtf ??
    (start === undefined && end === undefined ? 'no date' : `${start ?? '..'}/${end ?? '..'}`)
  if (anchor === undefined) return days
  const from = anchor.kind === 'published' ? 'publication on' : 'another date in the text,'
  return `${days}, reckoned from ${from} ${anchor.day}`
}

/** The figure of one claim: `killed: at least 2`. */
export function wordFigure({ measure, value, low, high, unit, hedge }: Figure): string {
  const number = value ?? bounds(low, undefined, high)
  const unitName = unit === undefined || unit === 'people' ? '' : ` ${unit}`
  const hedged = hedge === undefined ? '' : ` (“${hedge}”)`
  return `${measure}: ${number}${unitName}${hedged}`
}

/** The figure of an event: `killed 8`, or `injured 24–27–30` for its low, best and high. */
export function wordEventFigure({ measure, low, best, high, unit }: EventFigure): string {
  const unitName = unit === undefined || unit === 'people' ? '' : ` ${unit}`
  return `${measure} ${bounds(low, best, high)}${unitName}`
}

function bounds(low?: number, best?: number, high?: number): string {
  if (best !== undefined && low === best && high === best) return String(best)
  return [low, best, high].map((bound) => bound ?? '?').join('–')
}
