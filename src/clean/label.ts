import type { FurnitureKind } from '../model/furniture.ts'
import type { Line } from './line.ts'

/** What a line was found to be, and by which rule. */
export interface Label {
  readonly kind: FurnitureKind
  readonly rule: string
}

/** Lines of a text with the labels found so far; a line without one is body as far as is known. */
export interface Labelled {
  readonly lines: readonly Line[]
  /** As long as `lines`. Rules fill it in turn; no rule takes a label back but the one that says so. */
  readonly labels: (Label | undefined)[]
}

/** The nearest line without a label, from `from` in steps of 1 or -1; nothing past either end. */
export function nextBody(
  { lines, labels }: Labelled,
  from: number,
  step: 1 | -1,
): number | undefined {
  for (let at = from; at >= 0 && at < lines.length; at += step) {
    // A line of dashes or stars parts paragraphs and is none.
    if (labels[at] === undefined && /[\p{L}\p{N}]/u.test(lines[at]?.plain ?? '')) return at
  }
  return undefined
}
