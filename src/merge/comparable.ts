import type { Claim, CorrectionNote, EventType, Status } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import { byCodeUnit, canonicalJson } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import type { Figure } from '../model/quantity.ts'
import type { Reading } from '../model/reading.ts'
import { type Days, dayNumber, daysOf } from './days.ts'
import { type Roles, rolesOf } from './parties.ts'
import { isRuling } from './rulings.ts'
import { type Story, storyOf } from './story.ts'
import { type PlanChange, planChangeOf } from './undone-plans.ts'
import { contentWords } from './words.ts'

/** A claim with the reading it stands in. */
export interface PlacedClaim {
  readonly claim: Claim
  readonly reading: Reading
}

/** What is known of a happening that a text tells of, as far as telling it from others needs it. */
export interface Happening {
  /** The same for all that one text tells of, as it was published on one day. */
  readonly text: string
  /** What the whole text is about. */
  readonly story: Story
  readonly published?: number
  readonly start: number
  readonly end: number
  /** The word that says what happened. */
  readonly trigger: Evidence
  /** Absent where only the word is known. */
  readonly type?: EventType
  readonly status: Status
  readonly mode?: string
  readonly days?: Days
  readonly place?: Place
  readonly actor: Roles
  readonly recipient: Roles
  /** Actor and recipient together: a meeting has no direction. */
  readonly parties: Roles
  readonly figures: readonly Figure[]
  readonly issue?: string
  /** True where the issue is only that of the sentence before: it tells nothing apart. */
  readonly isLooseIssue?: true
  readonly due?: string
  /** The words of the passage that carry its content. */
  readonly words: ReadonlySet<string>
  /** Name of the set of near-identical texts that the text belongs to. */
  readonly copies?: string
  /** What people said of which claims are of one happening, and which are not. */
  readonly rulings?: readonly CorrectionNote[]
  /** What it says became of a planned meeting, where it says so. */
  readonly change?: PlanChange
}

/**
 * A claim with all that comparing it needs, worked out once. Where the same text was published
 * more than once, the claims that are alike in every part are one comparable claim, so that a copy
 * of an article never changes what its claims are joined with.
 */
export interface ComparableClaim extends Happening {
  /** Ids of the claim itself, and of the same one in copies of the text. */
  readonly ids: readonly [string, ...string[]]
  readonly type: EventType
}

/** A comparable claim with the claims that it stands for. */
export interface PlacedComparable extends ComparableClaim {
  readonly placed: readonly [PlacedClaim, ...PlacedClaim[]]
}

/**
 * Makes the claims of all readings comparable, in an order that only their content decides: text by
 * text, and within a text as they stand there.
 */
export function comparableClaims(
  readings: readonly Reading[],
  copies: ReadonlyMap<string, string>,
): readonly PlacedComparable[] {
  const sorted = readings
    .flatMap((reading) => reading.claims.map((claim) => sortable(claim, reading)))
    .sort(byContent)
  const groups: [Sortable, ...Sortable[]][] = []
  for (const entry of sorted) {
    const last = groups.at(-1)
    if (last !== undefined && byContent(last[0], entry) === 0) last.push(entry)
    else groups.push([entry])
  }
  const stories = storiesOf(readings)
  return groups.map((group) => {
    const [{ text, reading }] = group
    const story = stories.get(text) ?? storyOf(reading)
    return comparable(group, story, copies.get(reading.document.revision))
  })
}

/** The story of each text; of several readings of one, that of the first document counts. */
function storiesOf(readings: readonly Reading[]): ReadonlyMap<string, Story> {
  const first = new Map<string, Reading>()
  for (const reading of readings) {
    const { document, published } = reading
    const text = textKey(document.revision, published?.day)
    const held = first.get(text)
    if (held === undefined || document.id < held.document.id) first.set(text, reading)
  }
  return new Map([...first].map(([text, reading]) => [text, storyOf(reading)]))
}

/** Names a text as it was published on one day. */
export function textKey(revision: string, day: string | undefined): string {
  return `${revision} ${day ?? ''}`
}

interface Sortable extends PlacedClaim {
  readonly text: string
  parts?: string
}

function sortable(claim: Claim, reading: Reading): Sortable {
  return { claim, reading, text: textKey(reading.document.revision, reading.published?.day) }
}

function byContent(a: Sortable, b: Sortable): number {
  const [one, other] = [a.claim.evidence, b.claim.evidence]
  return (
    byCodeUnit(a.text, b.text) ||
    one.start - other.start ||
    one.end - other.end ||
    byCodeUnit(a.claim.type.value, b.claim.type.value) ||
    byCodeUnit(partsOf(a), partsOf(b))
  )
}

/** Everything a claim says, without what only names it and its document. */
function partsOf(entry: Sortable): string {
  const { id: _id, document: _document, ...parts } = entry.claim
  entry.parts ??= canonicalJson(parts)
  return entry.parts
}

function comparable(
  group: readonly [Sortable, ...Sortable[]],
  story: Story,
  copies: string | undefined,
): PlacedComparable {
  const [{ claim, reading, text }] = group
  const [first, ...others] = [...group].sort(
    (a, b) =>
      byCodeUnit(a.reading.document.name, b.reading.document.name) ||
      byCodeUnit(a.claim.id, b.claim.id),
  )
  const published = dayNumber(reading.published?.day)
  const change = planChangeOf(claim)
  // The day on which a meeting is called off is not the day it was to be.
  const days = change === 'called-off' ? undefined : daysOf(claim.time?.value)
  const actor = claim.actor.map(({ value }) => value)
  const recipient = claim.recipient.map(({ value }) => value)
  const rulings = (claim.corrections ?? []).filter(isRuling)
  const names = [...actor, ...recipient].map(({ name }) => name)
  const placed = [first ?? group[0], ...others] as const
  return {
    placed,
    ids: [placed[0].claim.id, ...others.map(({ claim: { id } }) => id)],
    text,
    story,
    start: claim.evidence.start,
    end: claim.evidence.end,
    trigger: claim.type.evidence[0],
    type: claim.type.value,
    status: claim.status.value,
    actor: rolesOf(actor),
    recipient: rolesOf(recipient),
    parties: rolesOf([...actor, ...recipient]),
    figures: claim.figures.map(({ value }) => value),
    words: contentWords(claim.evidence.exact, names),
    ...(copies === undefined ? {} : { copies }),
    ...(rulings.length === 0 ? {} : { rulings }),
    ...(change === undefined ? {} : { change }),
    ...(published === undefined ? {} : { published }),
    ...(days === undefined ? {} : { days }),
    ...(claim.mode === undefined ? {} : { mode: claim.mode.value }),
    ...(claim.place === undefined ? {} : { place: claim.place.value }),
    ...(claim.issue[0] === undefined ? {} : { issue: claim.issue[0].value }),
    ...(claim.issue[0]?.rule === 'issue/before' ? { isLooseIssue: true } : {}),
    ...(claim.due === undefined ? {} : { due: claim.due.value }),
  }
}
