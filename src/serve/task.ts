import type { FormatName } from '../export/format-names.ts'
import type { FileKind } from './lists.ts'
import type { ListQuery } from './query.ts'

/** Something that is asked of a record, in a form that can be handed to a thread. */
export type Task =
  | { readonly kind: 'page'; readonly name: string; readonly query: ListQuery }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly query: ListQuery
      readonly as: FileKind
    }
  | {
      readonly kind: 'answer'
      readonly path: string
      readonly parameters: object
      readonly asOf?: string
    }
  | { readonly kind: 'export'; readonly format: FormatName; readonly asOf?: string }

/** What is told to it: a text, piece by piece. Files have many pieces, all else has one. */
export interface Told {
  /** Names what the record held when it was asked. */
  readonly state: string
  /** The next piece; nothing at the end. */
  readonly next: () => Promise<string | undefined>
  /** Says that no more of it is wanted. */
  readonly stop: () => void
}

/** Does what is asked. Throws where it cannot be told, before the first piece. */
export type Respond = (task: Task) => Promise<Told>

/** As of when something is asked. */
export function momentOf(task: Task): string | undefined {
  return 'query' in task ? task.query.asOf : task.asOf
}
