import type { LexiconEntry } from '../lexicon/entry.ts'
import type { Frame } from './frame.ts'
import type { StatusReading } from './status.ts'

/** A frame with the entry that reads it and the status that its words give it. */
export interface Match {
  readonly frame: Frame
  readonly entry: LexiconEntry
  readonly status: StatusReading
  /** Other matches that report the same happening: its event noun, a verb joined by "and". */
  readonly parts: readonly Match[]
  /** "bombed a depot and *struck* a convoy": the second of two that are told as two. */
  readonly isSecond: boolean
}
