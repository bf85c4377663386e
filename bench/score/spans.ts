import { overlap, type Span } from '../../src/model/evidence.ts'
import type { GoldSpan } from './shapes.ts'

/** A passage of gold as a span. */
export function spanOf([start, end]: GoldSpan): Span {
  return { start, end }
}

/** Whether two passages share at least half of the shorter one. */
export function meets(a: Span, b: Span): boolean {
  return overlap(a, b) >= 0.5 * Math.min(length(a), length(b))
}

/** Shared part of two passages over all that they cover: 1 when they are the same. */
export function likeness(a: Span, b: Span): number {
  const shared = overlap(a, b)
  return shared / (length(a) + length(b) - shared)
}

/** Whether two passages share a character. */
export function touches(a: Span, b: Span): boolean {
  return overlap(a, b) > 0
}

/** How many UTF-16 units a passage is long. */
export function length({ start, end }: Span): number {
  return end - start
}
