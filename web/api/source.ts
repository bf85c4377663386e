import type { CopyFacts } from '../../src/serve/copy/form.ts'
import { ask, type Told } from './ask.ts'

/** Who answers the pages: a server, or the files of a copy. */
export interface Source {
  /** Answers a question of the API: `/api/events?from=2025-12-01`. */
  readonly ask: <T>(question: string, signal: AbortSignal) => Promise<Told<T>>
  /** Where the answer lies as a file; nothing where none does. */
  readonly fileAt: (question: string) => string | undefined
  /** What a copy holds; nothing where a server answers. */
  readonly copy?: CopyFacts
}

let source: Source = { ask, fileAt: (question) => question }

/** Who answers. */
export function currentSource(): Source {
  return source
}

/** Has somebody else answer from now on. */
export function answerFrom(other: Source): void {
  source = other
}
