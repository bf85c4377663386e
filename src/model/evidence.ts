/** A half-open range `[start, end)` of UTF-16 offsets into the text of one document. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words of a document: where they stand, and what they are. `exact` equals the slice of the text. */
export interface Evidence extends Span {
  readonly exact: string
}

/** `read`: the words say so. `inferred`: it follows from them, by the rule that is named beside it. */
export type Basis = 'read' | 'inferred'

/** A value, the words it was read from, and the rule that read them: never one alone. */
export interface Sourced<T> {
  readonly value: T
  readonly evidence: readonly [Evidence, ...Evidence[]]
  readonly rule: string
  readonly basis: Basis
}

/** The words at a span, as evidence. Offsets outside the text are cut to it. */
export function evidenceAt(text: string, span: Span): Evidence {
  const start = Math.max(0, Math.min(span.start, text.length))
  const end = Math.max(start, Math.min(span.end, text.length))
  return { start, end, exact: text.slice(start, end) }
}

/** How many UTF-16 units two spans share; 0 when they do not meet. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The smallest span that covers all the given ones. */
export function cover(first: Span, ...others: readonly Span[]): Span {
  let { start, end } = first
  for (const span of others) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** Index of the first span that ends behind a position, of spans in order that do not overlap. */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? position) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that meet a span, of spans in order that do not overlap. */
export function meeting<S extends Span>(spans: readonly S[], span: Span): readonly S[] {
  const from = firstEndingAfter(spans, span.start)
  let to = from
  while ((spans[to]?.start ?? span.end) < span.end) to++
  return spans.slice(from, to)
}

/** Orders spans by start, then by end. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
