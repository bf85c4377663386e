/** The rows of an answer, of which only those on the page that is asked for need be made. */
export interface Rows<R> {
  readonly total: number
  /** The rows from one place up to but without another. */
  readonly slice: (from: number, to: number) => readonly R[]
}

/** Rows that are there already. */
export function rowsOf<R>(all: readonly R[]): Rows<R> {
  return { total: all.length, slice: (from, to) => all.slice(from, to) }
}

/** Rows that are made a page at a time, from something slighter that stands in their order. */
export function rowsByPage<S, R>(
  all: readonly S[],
  make: (page: readonly S[]) => readonly R[],
): Rows<R> {
  return { total: all.length, slice: (from, to) => make(all.slice(from, to)) }
}
