import type { Span } from './evidence.ts'

/**
 * A number as the words bound it. `value` is the number named, hedged or not; a vague word
 * ("dozens") has none. `low` and `high` are bounds, both included.
 */
export interface Quantity {
  readonly value?: number
  readonly low?: number
  readonly high?: number
  /** ISO 4217 for money, else a singular noun ("people", "mile", "hour", "percent"). */
  readonly unit?: string
  /** The words that loosen the number: "at least", "dozens". */
  readonly hedge?: string
}

/** A quantity in the text, with the noun that it counts where there is one. */
export interface NumberMention extends Span, Quantity {
  /** Lemma of the counted noun ("people", "submarine"), lower case. */
  readonly noun?: string
  /** The number, its hedge and its noun; `start`–`end` is the number and hedge alone. */
  readonly whole: Span
  readonly rule: string
}

/** What a quantity measures in a claim: the measures of the codebook, or a noun of the text. */
export interface Figure extends Quantity {
  readonly measure: string
}
