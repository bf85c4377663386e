import type { Overlay } from '../../lexicon/overlay.ts'
import type { ErrorAnswer } from '../problem.ts'
import type { Task } from '../task.ts'

/** What a thread needs to open the record. */
export interface Opening {
  readonly path: string
  readonly overlay?: Overlay
}

/** What a thread is asked: a task, more of one, or to let go of one. */
export type Asked = { readonly id: number } & (
  | { readonly task: Task }
  | { readonly want: 'more' | 'nothing' }
)

/** What a thread answers: a piece of the text, or what is wrong. */
export type Answered = { readonly id: number } & (
  | {
      /** Of the record, as with the whole answer. */
      readonly state: string
      /** Absent at the end. */
      readonly piece?: string
      /** Nothing comes after it. */
      readonly isLast: boolean
    }
  | { readonly problem: ErrorAnswer; readonly stack: string }
)
