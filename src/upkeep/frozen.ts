import type { ComparableClaim, PlacedComparable } from '../merge/comparable.ts'
import { revisionId } from '../store/body.ts'
import type { Driver } from '../store/driver.ts'
import { type StoredComparable, storyOfText } from '../store/merged-claims.ts'
import { damaged, parsed } from '../store/rows.ts'

/** Where a claim stands in the record. */
export interface ClaimPlace {
  /** Id of the revision. */
  readonly revision: string
  readonly claim: string
}

/** A comparable claim as it was stored, and the claims that it stands for. */
export interface KnownComparable {
  readonly comparable: ComparableClaim
  readonly places: readonly ClaimPlace[]
}

type Story = ComparableClaim['story']

/** A comparable claim as JSON, without the story, which it shares with all claims of its text. */
export function freeze({ placed, story: _story, ...comparable }: PlacedComparable): string {
  const places = placed.map(({ claim, reading }): ClaimPlace => {
    return { revision: revisionId(reading.document), claim: claim.id }
  })
  return toJson({ comparable, places })
}

/** A story as JSON. */
export function freezeStory(story: Story): string {
  return toJson(story)
}

/** Gives a stored claim back as it is compared. */
export type Thaw = (row: StoredComparable) => KnownComparable

/** Thaws claims; each story is read once, when it is first asked for: most claims differ in what is asked before it. */
export function thawing(driver: Driver): Thaw {
  const stories = new Map<string, Story>()
  const storyOf = (text: string): Story => {
    const known = stories.get(text)
    if (known !== undefined) return known
    const body = storyOfText(driver, text) ?? damaged(`the story of ${text} is missing`)
    const story = fromJson(body) as Story // as freezeStory wrote it
    stories.set(text, story)
    return story
  }
  return ({ text, body }) => {
    const { comparable, places } = fromJson(body) as KnownComparable // as freeze wrote it
    return {
      comparable: {
        ...comparable,
        get story() {
          return storyOf(text)
        },
      },
      places,
    }
  }
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Set) return { $set: [...inner] }
    if (inner instanceof Map) return { $map: [...inner] }
    // An open end of a stretch of days.
    if (typeof inner === 'number' && !Number.isFinite(inner)) return { $number: String(inner) }
    return inner
  })
}

// Not a reviver for JSON.parse, which takes several times as long.
function fromJson(json: string): unknown {
  return thawed(parsed(json))
}

function thawed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(thawed)
  if ('$set' in value) return new Set(thawed(value.$set) as unknown[])
  if ('$map' in value) return new Map(thawed(value.$map) as [unknown, unknown][])
  if ('$number' in value) return Number(value.$number)
  const made: { [key: string]: unknown } = {}
  for (const [key, inner] of Object.entries(value)) made[key] = thawed(inner)
  return made
}
