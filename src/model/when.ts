import type { Span } from './evidence.ts'

/** Whether a part of a date stands in the words (`given`) or follows from an anchor (`inferred`). */
export type PartBasis = 'given' | 'inferred'

/** What an inferred part was reckoned from. */
export interface Anchor {
  readonly kind: 'published' | 'text'
  /** The day reckoned from, `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * A stretch of calendar days, both ends included, as far as the text gives it. Without a
 * publication date a relative expression has no `start`, no `end` and no `edtf`: it stays relative.
 */
export interface When {
  /** First full day, `YYYY-MM-DD`; left out where the start is open or unknown. */
  readonly start?: string
  /** Last full day, `YYYY-MM-DD`; left out where the end is open or unknown. */
  readonly end?: string
  /** The same as an EDTF date or interval (ISO 8601-2). */
  readonly edtf?: string
  /** `given` when every part stands in the words, `inferred` when any part does not. */
  readonly basis: PartBasis
  readonly parts?: {
    readonly year?: PartBasis
    readonly month?: PartBasis
    readonly day?: PartBasis
  }
  readonly anchor?: Anchor
}

/** TIMEX3 types (ISO-TimeML). */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A temporal expression in the text. */
export interface DateMention extends Span {
  readonly type: TimexType
  /** TIMEX3 value, as far as it can be known without guessing ("XXXX-WXX-5" for a lone "Friday"). */
  readonly value: string
  /** The days it stands for; absent for durations and sets, open when there is no anchor. */
  readonly when?: When
  readonly rule: string
}
