import {
  type ComparableClaim,
  comparableClaims,
  type PlacedClaim,
  type PlacedComparable,
  textKey,
} from '../merge/comparable.ts'
import { type Component, groupClaims } from '../merge/grouping.ts'
import type { Driver } from '../store/driver.ts'
import { comparablesOfComponent, comparablesOfText } from '../store/merged-claims.ts'
import { affectedComponents, type Removed } from './affected.ts'
import type { ReadingOf } from './batch-readings.ts'
import { type Afterwards, afterwards, type Change } from './change.ts'
import { type CopiesAfter, copiesAfter } from './copies.ts'
import { type ClaimPlace, thawing } from './frozen.ts'

/** A claim that is decided anew: one of a text that changed, or one that was merged before. */
export interface Decided {
  readonly comparable: ComparableClaim
  readonly position: number
  /** Its number, where it was merged before. */
  readonly n?: number
  readonly places: readonly ClaimPlace[]
  /** The claims themselves, where the text changed. */
  readonly placed?: PlacedComparable['placed']
}

/** What a change does to the groups of claims. */
export interface Decision {
  readonly change: Change
  readonly after: Afterwards
  readonly copies: CopiesAfter
  /** The texts, each as it was published on one day, whose claims are fresh or gone. */
  readonly texts: readonly string[]
  readonly removed: Removed
  /** Claims of texts that changed, some of them as they were. */
  readonly fresh: readonly Decided[]
  /** Numbers of the components that are decided again. */
  readonly affected: ReadonlySet<number>
  /** The claims of those components and the fresh ones, in the order of their content. */
  readonly claims: readonly Decided[]
  /** The components that these claims now fall into. */
  readonly components: readonly Component[]
}

/** Decides what a change touches, and nothing else. */
export function decide(driver: Driver, change: Change, readingOf: ReadingOf): Decision {
  const after = afterwards(driver, change)
  const moved = [...change.gone, ...change.come]
  const copies = copiesAfter(driver, new Set(moved.map(({ sha256 }) => sha256)), after, readingOf)
  const renamed = [...copies.renamed.keys()].flatMap(after.readingsOf)
  const texts = new Map(
    [...moved, ...renamed].map(({ sha256, published_day: day }) => [
      textKey(sha256, day ?? undefined),
      sha256,
    ]),
  )
  const removed = new Map(
    [...texts.keys()]
      .flatMap((text) => comparablesOfText(driver, text))
      .map(({ n, component }) => [n, component]),
  )
  const fresh = [...texts].flatMap(([text, sha256]) =>
    freshClaims({ text, sha256, after, copies, readingOf }),
  )
  const thaw = thawing(driver)
  const affected = affectedComponents(driver, {
    fresh: fresh.map(({ comparable }) => comparable),
    removed,
    thaw,
  })
  const kept = [...affected]
    .flatMap((component) =>
      comparablesOfComponent(driver, component).filter(({ n }) => !removed.has(n)),
    )
    .map((row): Decided => ({ n: row.n, position: row.position, ...thaw(row) }))
  const claims = [...fresh, ...kept].sort(byContent)
  const components = groupClaims(claims.map(({ comparable }) => comparable))
  return {
    change,
    after,
    copies,
    texts: [...texts.keys()],
    removed,
    fresh,
    affected,
    claims,
    components,
  }
}

interface ChangedText {
  /** Key of the text and the day of its publication. */
  readonly text: string
  readonly sha256: string
  readonly after: Afterwards
  readonly copies: CopiesAfter
  readonly readingOf: ReadingOf
}

function freshClaims({ text, sha256, after, copies, readingOf }: ChangedText): readonly Decided[] {
  const readings = after
    .readingsOf(sha256)
    .filter((one) => one.claims > 0)
    .filter(({ published_day: day }) => textKey(sha256, day ?? undefined) === text)
  if (readings.length === 0) return []
  const name = copies.nameOf(sha256)
  const comparable = comparableClaims(
    readings.map(({ revision }) => readingOf(revision)),
    new Map(name === undefined ? [] : [[sha256, name]]),
  )
  return comparable.map((one, position) => ({
    comparable: one,
    position,
    places: [],
    placed: one.placed,
  }))
}

function byContent(a: Decided, b: Decided): number {
  const [one, other] = [a.comparable.text, b.comparable.text]
  return one < other ? -1 : one > other ? 1 : a.position - b.position
}

/** The claims that a decided claim stands for. */
export function claimsOf(
  { placed, places }: Decided,
  claimAt: (place: ClaimPlace) => readonly PlacedClaim[],
): readonly PlacedClaim[] {
  return placed ?? places.flatMap(claimAt)
}
