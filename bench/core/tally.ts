/** How many there are in gold, how many were predicted, and how many of those are right. */
export interface Tally {
  gold: number
  predicted: number
  correct: number
}

/** Shares of a tally; NaN where there was nothing to divide. */
export interface Ratios {
  readonly gold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  return { gold: 0, predicted: 0, correct: 0 }
}

/** Precision, recall and their harmonic mean. */
export function ratiosOf({ gold, predicted, correct }: Readonly<Tally>): Ratios {
  return {
    gold,
    precision: correct / predicted,
    recall: correct / gold,
    f1: (2 * correct) / (gold + predicted),
  }
}
