/** A word as the network reads it. */
export interface ParsedWord {
  readonly upos: string
  readonly xpos: string
  /** Index of its head in the sentence; -1 for the root. */
  readonly head: number
  readonly deprel: string
  /** BILOU label of the name it belongs to: `B-PER`, `U-LOC`, `O`. */
  readonly name: string
}

/** A word while it is mended. */
export type MutableWord = { -readonly [Key in keyof ParsedWord]: ParsedWord[Key] }
