import type { Span } from '../../src/model/evidence.ts'
import type { WholeDocument } from '../api/shapes.ts'

/** A stretch of an article that something was read from. */
export interface Mark extends Span {
  readonly kind: 'claim' | 'quote' | 'date'
  readonly id: string
  readonly title: string
}

/** Text over which the same marks lie from end to end, the shortest first. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Every stretch of an article that a claim, a quote or a date was read from. */
export function marksOf({
  claims,
  quotes,
}: Pick<WholeDocument, 'claims' | 'quotes'>): readonly Mark[] {
  return [
    ...claims.flatMap(({ id, evidence: { start, end }, type, rule, time }): Mark[] => [
      { kind: 'claim', id, start, end, title: `${type.value}, ${rule}` },
      ...(time?.evidence ?? []).map(
        (words): Mark => ({
          kind: 'date',
          id,
          start: words.start,
          end: words.end,
          title: `${time?.value.edtf ?? 'date'}, ${time?.rule}`,
        }),
      ),
    ]),
    ...quotes.map(
      ({ id, start, end, speaker }): Mark => ({
        kind: 'quote',
        id,
        start,
        end,
        title: speaker?.name ?? 'speaker not told',
      }),
    ),
  ]
}

/** Cuts a stretch of text wherever a mark begins or ends. */
export function cutText(
  text: string,
  { start, end }: Span,
  marks: readonly Mark[],
): readonly Piece[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = [...new Set([start, end, ...within.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end
    return {
      start: from,
      text: text.slice(from, to),
      marks: within
        .filter((mark) => mark.start <= from && mark.end >= to)
        .sort((a, b) => a.end - a.start - (b.end - b.start)),
    }
  })
}
