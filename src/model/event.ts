import type { EventType, Party, Status } from './claim.ts'
import type { Place } from './place.ts'
import type { Quantity } from './quantity.ts'

/** One who took part in an event, with the claims that say so. */
export interface Participant {
  readonly name: string
  /** Name of the state or body whose side the participant is on. */
  readonly side?: string
  readonly claims: readonly string[]
}

/** Bounds over all claims of an event, after UCDP: `low`, `best`, `high`. */
export interface EventFigure {
  readonly measure: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly unit?: Quantity['unit']
  readonly claims: readonly string[]
}

/** A status and since when the corpus could know it, with the claims that say so. */
export interface StatusChange {
  readonly status: Status
  /** What became of the plan: put to another day, or called off. */
  readonly change?: 'moved' | 'called-off'
  /** Publication day of the first document that reports it; absent when it has no date. */
  readonly at?: string
  readonly claims: readonly string[]
}

/** Outlet, agency or body that a report goes back to, with the documents that go back to it. */
export interface Origin {
  readonly name: string
  readonly documents: readonly string[]
}

/** Who stands behind an event. `independent` counts origins, not documents or outlets. */
export interface Sources {
  readonly documents: number
  readonly outlets: number
  readonly independent: number
  readonly origins: readonly Origin[]
}

/** A field in which claims of one event are not alike. Nothing is averaged and no side is chosen. */
export interface Difference {
  readonly field: string
  /**
   * `omission`: one names what another leaves out. `contradiction`: they cannot both be right.
   * `update`: a later report gives another state. `denial`: a party says that it is not so.
   */
  readonly kind: 'omission' | 'contradiction' | 'update' | 'denial'
  readonly sides: readonly { readonly value: string; readonly claims: readonly string[] }[]
}

/** Where a claim of an event stands. */
export interface EventClaim {
  readonly id: string
  /** Name of the document. */
  readonly document: string
  readonly start: number
  readonly end: number
}

/** Several claims that are held to be about one happening, and why. */
export interface Event {
  readonly id: string
  readonly type: EventType
  readonly mode?: string
  readonly status: Status
  readonly history: readonly StatusChange[]
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
  readonly participants: readonly Participant[]
  readonly time?: { readonly start?: string; readonly end?: string; readonly edtf?: string }
  readonly place?: Place
  readonly issue?: string
  /** Latest day by which something is demanded or promised, `YYYY-MM-DD`. */
  readonly due?: string
  readonly figures: readonly EventFigure[]
  readonly sources: Sources
  readonly differences: readonly Difference[]
  readonly claims: readonly EventClaim[]
  /** For each joining of claims, the reason in words: "same type, day and place". */
  readonly reasons: readonly { readonly claims: readonly [string, string]; readonly why: string }[]
}
