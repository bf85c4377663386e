/** Why something could not be fetched. */
export type FailureReason =
  | 'not-the-web'
  | 'not-public'
  | 'not-found-by-name'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'broken'
  | 'redirects'
  | 'refused'
  | 'busy'
  | 'robots'
  | 'stopped'

/** What a server remembers a text by, so that it need not be sent again while it is the same. */
export interface Validators {
  readonly etag?: string
  /** As the server wrote it. */
  readonly lastModified?: string
}

/** A body, unpacked. */
export interface Fetched extends Validators {
  readonly kind: 'fetched'
  /** Where it came from in the end, without a fragment or credentials. */
  readonly url: string
  readonly bytes: Uint8Array
  /** `Content-Type`, as the server wrote it. */
  readonly contentType?: string
}

/** The server says that it is still what the validators were given for. */
export interface Unchanged {
  readonly kind: 'unchanged'
  readonly url: string
}

/** The server says that it lies elsewhere. */
export interface Moved {
  readonly kind: 'moved'
  readonly url: string
  /** As the server wrote it, perhaps relative. */
  readonly location: string
}

/** Nothing came of it. */
export interface Failed {
  readonly kind: 'failed'
  readonly reason: FailureReason
  /** A sentence for whoever asked. */
  readonly message: string
  /** Milliseconds to leave the server alone, where it said so. */
  readonly waitFor?: number
}

/** Answers to a single request. */
export type SingleAnswer = Fetched | Unchanged | Moved | Failed

/** What came of fetching an address, once redirects are followed. */
export type Answer = Fetched | Unchanged | Failed

/** Says that nothing came of it, and why. */
export function failed(reason: FailureReason, message: string, waitFor?: number): Failed {
  return { kind: 'failed', reason, message, ...(waitFor !== undefined && { waitFor }) }
}
