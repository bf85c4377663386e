/** What the API answered, or the words in which it told what is wrong. */
export type Told<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'told'; readonly answer: T }
  | { readonly state: 'failed'; readonly message: string }

/** One page of a list. */
export interface Page<T> {
  readonly total: number
  readonly limit: number
  readonly offset: number
  readonly rows: readonly T[]
}

/** Asks the API, which alone the pages speak to. */
export async function ask<T>(path: string, signal: AbortSignal): Promise<Told<T>> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } })
  const answer: unknown = await response.json()
  // The shapes are those that the server holds its own answers to.
  if (response.ok) return { state: 'told', answer: answer as T }
  return {
    state: 'failed',
    message: messageOf(answer) ?? `The server answered ${response.status}.`,
  }
}

function messageOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  const { error } = answer
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined
  return typeof error.message === 'string' ? error.message : undefined
}
