import type { Claim, EventType, Party, Status } from '../../src/model/claim.ts'
import { makeDocument, type Published } from '../../src/model/document.ts'
import type { Event } from '../../src/model/event.ts'
import { type Evidence, evidenceAt, type Sourced } from '../../src/model/evidence.ts'
import { contentId } from '../../src/model/id.ts'
import type { Place } from '../../src/model/place.ts'
import type { Figure } from '../../src/model/quantity.ts'
import type { Reading } from '../../src/model/reading.ts'

export const USA: Party = { name: 'United States', actor: 'usa', country: 'USA' }
export const RUSSIA: Party = { name: 'Russia', actor: 'rus', country: 'RUS' }
export const UKRAINE: Party = { name: 'Ukraine', actor: 'ukr', country: 'UKR' }
export const EUROPE: Party = { name: 'Europe', actor: 'europe' }
export const WITKOFF: Party = person('Steve Witkoff', 'USA')
export const RUBIO: Party = person('Marco Rubio', 'USA')
export const TRUMP: Party = person('Donald Trump', 'USA')
export const PUTIN: Party = person('Vladimir Putin', 'RUS')
export const LAVROV: Party = person('Sergey Lavrov', 'RUS')
export const DMITRIEV: Party = person('Kirill Dmitriev', 'RUS')
export const UMEROV: Party = person('Rustem Umerov', 'UKR')
export const WIRE: Party = { name: 'Example Wire', outlet: true }
export const OFFICIAL: Party = { name: 'one official', anonymous: true }

export const MIAMI: Place = town('Miami', 'USA', 25.8, -80.2)
export const BERLIN: Place = town('Berlin', 'DEU', 52.5, 13.4)
export const MOSCOW: Place = town('Moscow', 'RUS', 55.75, 37.62)
export const KREMLIN: Place = {
  ...town('Kremlin', 'RUS', 55.752, 37.617),
  precision: 'site',
}
export const ODESA: Place = town('Odesa', 'UKR', 46.5, 30.7)
export const KHARKIV: Place = town('Kharkiv', 'UKR', 50, 36.2)

/** A claim for a test; `time` is a day or `day/day`. */
export interface ClaimSketch {
  readonly type?: EventType
  readonly status?: Status
  readonly mode?: string
  readonly actor?: readonly Party[]
  readonly recipient?: readonly Party[]
  readonly attribution?: readonly Party[]
  readonly time?: string
  readonly place?: Place
  readonly due?: string
  readonly issue?: string
  /** The rule that read the issue. */
  readonly issueRule?: string
  readonly figures?: readonly Figure[]
  /** The words of the claim; made up from its number where the words do not matter. */
  readonly words?: string
  /** The word among them that says what happened; all of them, where it does not matter. */
  readonly trigger?: string
  /** UTF-16 units of other text before the claim. */
  readonly after?: number
}

/** A document for a test. */
export interface ReadingSketch {
  /** A day of publication, or an instant in UTC. */
  readonly day?: string
  readonly outlet?: string
  readonly credit?: string
  /** Two texts of one address are revisions of one document. */
  readonly url?: string
  /** Text after the last claim: what makes two documents copies. */
  readonly text?: string
}

/** A reading made by hand; its text is the words of its claims. */
export function sketch(
  name: string,
  { day, outlet, credit, url, text: rest = `The rest of ${name}.` }: ReadingSketch,
  ...claims: readonly ClaimSketch[]
): Reading {
  let text = ''
  const spans = claims.map(({ words = '…', after = 1 }) => {
    text += ' '.repeat(after)
    const start = text.length
    text += words
    return { start, end: text.length }
  })
  text += ` ${rest}`
  const document = makeDocument({
    name,
    text,
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  })
  return {
    document,
    language: 'en',
    ...(outlet === undefined ? {} : { outlet }),
    ...(day === undefined ? {} : { published: publishedAt(day) }),
    origins: credit === undefined ? [] : [cell(credit, evidenceAt(text, { start: 0, end: 1 }))],
    blocks: [{ kind: 'body', start: 0, end: text.length, rule: 'body' }],
    quotes: [],
    claims: claims.map((claim, index) =>
      toClaim(
        `${name}.${index}`,
        document.id,
        evidenceAt(text, spans[index] ?? { start: 0, end: 0 }),
        claim,
      ),
    ),
    notices: [],
  }
}

/** The same reading, published by another outlet under another name. */
export function copyOf(reading: Reading, name: string, outlet: string): Reading {
  const document = makeDocument({ name, text: reading.document.text, outlet })
  const claims = reading.claims.map((claim) => ({
    ...claim,
    id: contentId(name, claim.id),
    document: document.id,
  }))
  return { ...reading, document, outlet, claims }
}

/** The event that a claim is in. */
export function eventOf(events: readonly Event[], claim: string): Event {
  const found = events.filter(({ claims }) => claims.some(({ id }) => id === claim))
  if (found[0] === undefined || found.length > 1)
    throw new Error(`${claim}: ${found.length} events`)
  return found[0]
}

/** The claims of each event of more than one claim. */
export function joined(events: readonly Event[]): readonly (readonly string[])[] {
  return events
    .filter(({ claims }) => claims.length > 1)
    .map(({ claims }) => claims.map(({ id }) => id))
}

function toClaim(id: string, document: string, evidence: Evidence, sketched: ClaimSketch): Claim {
  const { type = 'CONSULT', status = 'occurred', time, place, mode, due, issue } = sketched
  const [start, end = start] = time?.split('/') ?? []
  const word = sketched.trigger ?? evidence.exact
  const from = evidence.start + evidence.exact.indexOf(word)
  const trigger: Evidence = { start: from, end: from + word.length, exact: word }
  const cells = <T>(values: readonly T[] = []) => values.map((value) => cell(value, evidence))
  return {
    id,
    document,
    evidence,
    type: cell(type, trigger),
    status: cell(status, evidence),
    actor: cells(sketched.actor),
    recipient: cells(sketched.recipient),
    attribution: cells(sketched.attribution),
    figures: cells(sketched.figures),
    ...(mode === undefined ? {} : { mode: cell(mode, evidence) }),
    ...(place === undefined ? {} : { place: cell(place, evidence) }),
    ...(due === undefined ? {} : { due: cell(due, evidence) }),
    issue:
      issue === undefined
        ? []
        : [{ ...cell(issue, evidence), rule: sketched.issueRule ?? 'test/rule' }],
    ...(time === undefined || start === undefined || end === undefined
      ? {}
      : { time: cell({ start, end, edtf: time, basis: 'given' as const }, evidence) }),
    rule: 'test/rule',
  }
}

function publishedAt(value: string): Published {
  const day = value.slice(0, 10)
  const instant = value === day ? {} : { instant: value }
  return { value, day, ...instant, basis: 'given', rule: 'given/csv', evidence: [] }
}

function cell<T>(value: T, evidence: Evidence): Sourced<T> {
  return { value, evidence: [evidence], rule: 'test/rule', basis: 'read' }
}

function person(name: string, country: string): Party {
  return { name, actor: name.toLowerCase().replace(' ', '-'), country, person: true }
}

function town(name: string, country: string, latitude: number, longitude: number): Place {
  return { name, country, latitude, longitude, precision: 'city' }
}
