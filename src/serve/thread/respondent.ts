import type { Overlay } from '../../lexicon/overlay.ts'
import { respondFrom, type Source } from '../respond.ts'
import type { Respond } from '../task.ts'
import { AHEAD, isLong } from './long.ts'
import { openAnsweringThread } from './thread.ts'

/** Whoever answers for a server. */
export interface Respondent extends AsyncDisposable {
  readonly respond: Respond
}

/** How a record is answered from. */
export interface RespondentOptions extends Source {
  /** The user's own data, which the names of the record come from. */
  readonly overlay?: Overlay
  /** Documents from which on a record is large: what takes long then has a thread of its own. */
  readonly large: number
}

/**
 * Answers short questions here, and what takes long in a large record in a thread of its own, so that nobody
 * waits for what another asked. What is mostly asked is worked out there beforehand.
 */
export function openRespondent({ overlay, large, ...source }: RespondentOptions): Respondent {
  const { record } = source
  const here = respondFrom(source)
  const thread = openAnsweringThread({
    path: record.path,
    ...(overlay === undefined ? {} : { overlay }),
  })
  const isLarge = (): boolean => record.asOf(undefined).corpus.readings.length >= large
  const respond: Respond = (task) => (isLong(task) && isLarge() ? thread.respond(task) : here(task))
  // This loads what is known now, so that nobody waits for it later.
  if (isLarge()) void workAhead(thread.respond)
  return { respond, [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose]() }
}

/** One after the other, so that whoever asks meanwhile comes in between. */
async function workAhead(respond: Respond): Promise<void> {
  try {
    for (const task of AHEAD) (await respond(task)).stop()
  } catch {
    // Whoever asks for it will be told what is wrong.
  }
}
