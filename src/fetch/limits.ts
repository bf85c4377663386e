/** What one fetch may cost. Whoever goes beyond is given up, and the others go on. */
export interface FetchLimits {
  /** Bytes of a body as they come over the wire. */
  readonly wireBytes: number
  /** Bytes of a body once it is unpacked. */
  readonly bytes: number
  /** Bytes of the header of an answer. */
  readonly headerBytes: number
  /** Milliseconds from the first look-up to the last byte, over all redirects; waiting out of politeness is not counted. */
  readonly time: number
  /** Redirects followed. */
  readonly redirects: number
}

/** Limits that no article or feed comes near to. */
export const LIMITS: FetchLimits = {
  wireBytes: 16 * 2 ** 20,
  bytes: 32 * 2 ** 20,
  headerBytes: 32 * 2 ** 10,
  time: 30_000,
  redirects: 10,
}
