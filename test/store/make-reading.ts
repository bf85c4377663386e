import type { Claim, Party, Status } from '../../src/model/claim.ts'
import { makeDocument, type Published } from '../../src/model/document.ts'
import { type Evidence, evidenceAt, type Sourced } from '../../src/model/evidence.ts'
import { contentId } from '../../src/model/id.ts'
import { notice } from '../../src/model/notice.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Versions } from '../../src/store/body.ts'

export const VERSIONS: Versions = { program: '0.1.0', knowledge: 'k'.repeat(64) }

const TOWNS = ['Veldhaven', 'Port Amsel', 'Krasnodol', 'Ľubica', 'Oziornoye 🌊']

export interface Made {
  readonly claims?: number
  readonly url?: string
  readonly published?: Published
  readonly edition?: string
  readonly language?: string
}

/** A made-up article, number `index`, read as a careful reader might. */
export function makeReading(index: number, made: Made = {}): Reading {
  const { claims = 3, published, url = `https://outlet.example/${index}` } = made
  const town = TOWNS[index % TOWNS.length] ?? ''
  const sentences = Array.from(
    { length: claims },
    (_, n) => `Envoy ${index}-${n} said “we met in ${town}” on Friday.`,
  )
  const text = [`Talks in ${town}, part ${index}${made.edition ?? ''}`, ...sentences].join('\n')
  const document = makeDocument({ name: `${index}.txt`, text, url, outlet: 'The Example' })
  const words = (exact: string, from = 0): Evidence => {
    const start = text.indexOf(exact, from)
    return evidenceAt(text, { start, end: start + exact.length })
  }
  const title = words(`Talks in ${town}`)
  return {
    document,
    language: made.language ?? 'en',
    ...(published === undefined ? {} : { published }),
    title: title.exact,
    outlet: 'The Example',
    origins: [{ value: 'Agency', evidence: [title], rule: 'origin/credit', basis: 'inferred' }],
    blocks: [
      { kind: 'title', start: title.start, end: title.end, rule: 'title/first-line' },
      { kind: 'body', start: title.end, end: text.length, rule: 'body' },
    ],
    quotes: sentences.map((sentence, n) => ({
      evidence: words(`we met in ${town}`, text.indexOf(sentence)),
      terminated: true,
      speaker: cell<Party>({ name: `Envoy ${index}-${n}` }, words(`Envoy ${index}-${n}`)),
      rule: 'quote/marks',
    })),
    claims: sentences.map((sentence, n) => makeClaim(document.id, n, words(sentence), words)),
    notices: [notice('dates/unresolved', 'Friday', words('Friday')), notice('clean/no-body')],
  }
}

function cell<T>(value: T, ...evidence: [Evidence, ...Evidence[]]): Sourced<T> {
  return { value, evidence, rule: 'test/rule', basis: 'read' }
}

function makeClaim(
  document: string,
  n: number,
  evidence: Evidence,
  words: (exact: string, from: number) => Evidence,
): Claim {
  const met = words('met', evidence.start)
  const friday = words('Friday', evidence.start)
  const envoy = words('Envoy', evidence.start)
  return {
    id: contentId(document, evidence.exact),
    document,
    evidence,
    type: cell('CONSULT', met),
    status: cell<Status>('occurred', met),
    actor: [cell({ name: 'Envoy' }, envoy, friday), cell({ name: 'Host', country: 'NLD' }, met)],
    recipient: [],
    time: cell({ start: '2025-12-19', end: '2025-12-19', basis: 'inferred' }, friday),
    place: cell({ name: 'Veldhaven', latitude: 54.7, longitude: 20.5, precision: 'city' }, met),
    attribution: [cell({ name: 'The Example', outlet: true }, envoy)],
    figures: n % 2 === 0 ? [] : [cell({ measure: 'duration', value: 5, unit: 'hour' }, met)],
    issue: n % 3 === 0 ? [] : [cell('ceasefire', met), cell('territory', friday)],
    rule: 'consult/meet',
  }
}

/** How many different texts `makeNth` has; after so many they come again, read otherwise. */
export const TEXTS = 600

/** The made-up article with which a long run of them goes on: new ones, new revisions, old ones. */
export function makeNth(index: number): Reading {
  const language = Math.floor(index / TEXTS) % 2 === 0 ? 'en' : 'und'
  return makeReading(index % 150, { claims: 1 + (index % 40), language })
}
