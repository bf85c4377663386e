import { EVENT_TYPES, type EventType, STATUSES, type Status } from '../model/claim.ts'
import { ReadoutError } from '../model/error.ts'
import { isTable, type Loose } from './bad-entry.ts'

/**
 * Conditions on the parts of a frame: relation to what may fill it. A filler is a lemma, a class
 * of `data/lexicon/classes.yaml` (`@weapon`), `@party`, `@person`, `@place`, `@number`, or `*` for anything.
 */
export type Conditions = Readonly<Record<string, readonly string[]>>

/** A sentence that the entry must leave alone, and why. */
export interface NegativeExample {
  readonly text: string
  readonly because: string
}

/** What words say an event of a type: one frame, its roles, and examples of what it is and is not. */
export interface LexiconEntry {
  readonly id: string
  readonly type: EventType
  readonly mode?: string
  readonly head: {
    readonly verb?: readonly string[]
    readonly noun?: readonly string[]
    readonly adjective?: readonly string[]
    /** Word that must follow the verb: "call *on*", "rule *out*". */
    readonly particle?: string
  }
  /** `negative` reads negated predicates only ("would not compromise"); absent: affirmed ones only. */
  readonly polarity?: 'negative' | 'any'
  /** Each must be filled so. */
  readonly where: Conditions
  /** At least one must be filled so. */
  readonly some: Conditions
  /** None may be filled so. */
  readonly unless: Conditions
  /** Which relations fill which role, the first filled one first. */
  readonly roles: Readonly<Record<'actor' | 'recipient' | 'place', readonly string[]>>
  /** What the words themselves say of the status ("plans to", "averted"). */
  readonly status?: Status
  /** Read only where a claim of this type stands before: "At least 40 people were injured" may tell of an accident. */
  readonly after?: EventType
  readonly source: string
  readonly yes: readonly string[]
  readonly no: readonly NegativeExample[]
}

const KEYS = new Set(
  'id type mode head polarity where some unless roles status after source yes no'.split(' '),
)

/** Where things happen, unless an entry says otherwise. */
const PLACES = ['in', 'at', 'near', 'off']

function fail(id: unknown, what: string): never {
  throw new ReadoutError('lexicon/bad-entry', `${String(id)}: ${what}.`)
}

function list(id: unknown, value: unknown): readonly string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return values.map((one: unknown) =>
    typeof one === 'string' || typeof one === 'number'
      ? String(one)
      : fail(id, 'a list of words was expected'),
  )
}

function table(id: unknown, value: unknown): Conditions {
  if (value === undefined) return {}
  if (!isTable(value)) return fail(id, 'a table was expected')
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, list(id, inner)]))
}

function checkHead(id: unknown, value: unknown): LexiconEntry['head'] {
  if (!isTable(value)) return fail(id, 'it has no head')
  const { verb, noun, adjective, particle, ...rest } = value
  const odd = Object.keys(rest)[0]
  if (odd !== undefined) fail(id, `its head has an unknown key "${odd}"`)
  const head = {
    ...(verb === undefined ? {} : { verb: list(id, verb) }),
    ...(noun === undefined ? {} : { noun: list(id, noun) }),
    ...(adjective === undefined ? {} : { adjective: list(id, adjective) }),
  }
  if (Object.keys(head).length === 0) fail(id, 'its head names no verb, noun or adjective')
  return particle === undefined ? head : { ...head, particle: String(particle) }
}

function checkRoles(id: unknown, value: unknown): LexiconEntry['roles'] {
  const { actor = [], recipient = [], place = PLACES, ...rest } = table(id, value)
  const odd = Object.keys(rest)[0]
  if (odd !== undefined) fail(id, `unknown role "${odd}"`)
  return { actor, recipient, place }
}

function checkExamples(id: unknown, entry: Loose): Pick<LexiconEntry, 'yes' | 'no'> {
  const yes = list(id, entry['yes'])
  const no = Array.isArray(entry['no']) ? entry['no'] : []
  if (yes.length === 0 || no.length === 0) fail(id, 'it needs a `yes` and a `no` example')
  return {
    yes,
    no: no.map((one: unknown) =>
      isTable(one) && typeof one['text'] === 'string' && typeof one['because'] === 'string'
        ? { text: one['text'], because: one['because'] }
        : fail(id, 'a `no` example needs `text` and `because`'),
    ),
  }
}

/** Checks one entry as it was parsed from YAML; throws with its file, where that is told, the id and what is wrong. */
export function checkEntry(value: unknown, file?: string): LexiconEntry {
  const entry = (value ?? {}) as Loose
  const id = entry['id']
  const named = file === undefined ? id : `${file}: ${String(id)}`
  if (typeof id !== 'string' || !/^[a-z-]+\/[a-z0-9-]+$/.test(id))
    return fail(named, 'its id is not `area/what`')
  const odd = Object.keys(entry).find((key) => !KEYS.has(key))
  if (odd !== undefined) fail(named, `unknown key "${odd}"`)
  const type = EVENT_TYPES.find((known) => known === entry['type'])
  if (type === undefined) {
    throw new ReadoutError('lexicon/unknown-type', `${String(named)}: ${String(entry['type'])}.`)
  }
  const status = STATUSES.find((known) => known === entry['status'])
  if (entry['status'] !== undefined && status === undefined) fail(named, 'it has an unknown status')
  const after = EVENT_TYPES.find((known) => known === entry['after'])
  if (entry['after'] !== undefined && after === undefined)
    fail(named, 'it is `after` no event type')
  const polarity = entry['polarity']
  if (polarity !== undefined && polarity !== 'negative' && polarity !== 'any') {
    return fail(named, 'its polarity is neither `negative` nor `any`')
  }
  if (typeof entry['source'] !== 'string') fail(named, 'it names no source')
  const roles = checkRoles(named, entry['roles'])
  return {
    id,
    type,
    ...(entry['mode'] === undefined ? {} : { mode: String(entry['mode']) }),
    head: checkHead(named, entry['head']),
    ...(polarity === undefined ? {} : { polarity }),
    where: table(named, entry['where']),
    some: table(named, entry['some']),
    unless: table(named, entry['unless']),
    roles,
    ...(status === undefined ? {} : { status }),
    ...(after === undefined ? {} : { after }),
    source: String(entry['source']),
    ...checkExamples(named, entry),
  }
}
