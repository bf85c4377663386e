import type { EventType, Party, Status } from '../model/claim.ts'
import type { Event, EventFigure } from '../model/event.ts'
import type { Place } from '../model/place.ts'
import { wordTime } from './day-words.ts'
import { wordEventFigure } from './wording.ts'

/** How a type is told: what was done, and the same as a thing that is planned, denied or goes on. */
interface Telling {
  /** The past form; `R` stands for whom it was done to, and falls away with its brackets. */
  readonly did: string
  readonly noun: string
  /** How whom it was done to is tied to the noun. */
  readonly tie: string
}

const TELLINGS: Readonly<Record<EventType, Telling>> = {
  AGREE: { did: 'agreed or promised[ R]', noun: 'an agreement or promise', tie: 'to' },
  CONSULT: { did: 'held talks[ with R]', noun: 'talks', tie: 'with' },
  SUPPORT: { did: 'backed[ R]', noun: 'support', tie: 'for' },
  CONCEDE: { did: 'gave way[ to R]', noun: 'a concession', tie: 'to' },
  COOPERATE: { did: 'worked together[ with R]', noun: 'cooperation', tie: 'with' },
  AID: { did: 'gave help[ to R]', noun: 'help', tie: 'for' },
  RETREAT: {
    did: 'drew back, let go or held fire[ before R]',
    noun: 'a drawing back',
    tie: 'before',
  },
  REQUEST: { did: 'asked or demanded[ of R]', noun: 'a demand or request', tie: 'to' },
  ACCUSE: { did: 'criticised or blamed[ R]', noun: 'criticism', tie: 'of' },
  REJECT: { did: 'refused[ R]', noun: 'a refusal', tie: 'to' },
  THREATEN: { did: 'threatened or warned[ R]', noun: 'a threat or warning', tie: 'to' },
  PROTEST: { did: 'protested[ against R]', noun: 'a protest', tie: 'against' },
  SANCTION: { did: 'took or ended measures[ against R]', noun: 'measures', tie: 'against' },
  MOBILIZE: { did: 'moved or raised forces[ against R]', noun: 'a move of forces', tie: 'against' },
  COERCE: { did: 'used coercion[ against R]', noun: 'coercion', tie: 'against' },
  ASSAULT: { did: 'attacked[ R]', noun: 'an attack', tie: 'on' },
}

const LEADS: Readonly<Record<Exclude<Status, 'occurred'>, string>> = {
  ongoing: 'Going on',
  future: 'Planned',
  hypothetical: 'Possible',
  denied: 'Denied',
}

/**
 * An event as one sentence without its full stop, put together from its fields alone: nothing is
 * in it that no claim gives. An act of speech does not say what was said; its words do.
 */
export function wordEvent(event: Event): string {
  const { type, status, actor, recipient } = event
  const sides = type === 'CONSULT' && actor.length > 0 && recipient.length > 0
  const telling = type === 'CONSULT' ? talksBy(event.mode) : TELLINGS[type]
  const [one, other] = [listParties(actor), listParties(recipient)]
  const rest = `${wordPlaceIn(event.place)}${wordTime(event.time)}${wordFigures(event.figures)}`
  if (status === 'occurred' && actor.length > 0) {
    const did = telling.did.replace(/\[(.*?)R\]/, other === '' ? '' : `$1${other}`)
    return `${upperFirst(one)} ${did}${rest}`
  }
  const between = sides ? ` between ${one} and ${other}` : ''
  const by = between === '' && one !== '' ? ` by ${one}` : ''
  const tied = between === '' && other !== '' ? ` ${telling.tie} ${other}` : ''
  const thing = `${telling.noun}${between}${tied}${by}${rest}`
  return status === 'occurred' ? upperFirst(thing) : `${LEADS[status]}: ${thing}`
}

function talksBy(mode: string | undefined): Telling {
  return mode === 'phone'
    ? { did: 'spoke by phone[ with R]', noun: 'a phone call', tie: 'with' }
    : TELLINGS.CONSULT
}

/** "Russia, Ukraine and the United States" would need an article; names stand as they are. */
function listParties(parties: readonly Party[]): string {
  const names = parties.map(({ name }) => name)
  const last = names.at(-1)
  return last === undefined || names.length === 1
    ? (last ?? '')
    : `${names.slice(0, -1).join(', ')} and ${last}`
}

function wordPlaceIn(place: Place | undefined): string {
  return place === undefined ? '' : ` ${place.precision === 'site' ? 'at' : 'in'} ${place.name}`
}

/** Only the measures that an event is known by; other numbers stand in its words. */
function wordFigures(figures: readonly EventFigure[]): string {
  const told = figures.filter(({ measure }) => TOLD.has(measure)).map(wordEventFigure)
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

const TOLD: ReadonlySet<string> = new Set(['killed', 'injured', 'displaced', 'detained', 'money'])

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
