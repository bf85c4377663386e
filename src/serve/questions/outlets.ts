import { listCell } from '../../export/table.ts'
import { READ_KINDS } from '../../model/annotation.ts'
import type { FurnitureKind } from '../../model/furniture.ts'
import { FURNITURE_KINDS } from '../../model/furniture.ts'
import { byCodeUnit } from '../../model/id.ts'
import type { Reading } from '../../model/reading.ts'
import { publicationFacets } from '../../views/facets.ts'
import { OUTLET } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { count, inner, list, mark, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { day } from '../schemas/words.ts'
import { selectReadings } from '../select-readings.ts'

interface FurnitureCount {
  readonly kind: FurnitureKind
  readonly blocks: number
  readonly read?: true
}

interface OutletRow {
  readonly outlet?: string
  readonly documents: number
  readonly firstPublished?: string
  readonly lastPublished?: string
  readonly body: number
  readonly furniture: readonly FurnitureCount[]
}

/** `/api/outlets`: who published, and what of it was told from articles. */
export const outlets: Question = defineQuestion<{ readonly outlet?: string }, OutletRow>({
  name: 'outlets',
  summary:
    'Who published the documents, and how many blocks of them are body and furniture, the most documents first.',
  filters: { outlet: OUTLET },
  row: named<OutletRow>('OutletRow', 'An outlet, and what its documents are made of.', {
    outlet: maybe(text('Name; absent for documents of which nobody knows who published them.')),
    documents: count('Its documents.'),
    firstPublished: maybe(day),
    lastPublished: maybe(day),
    body: count('Blocks of the articles themselves.'),
    furniture: list(
      inner<FurnitureCount>({
        kind: oneOf(FURNITURE_KINDS, 'The kind of furniture.'),
        blocks: count('Blocks of that kind.'),
        read: mark('Claims are read from them all the same; all others are left out.'),
      }),
    ),
  }),
  columns: {
    outlet: ({ outlet }) => outlet,
    documents: ({ documents }) => documents,
    first_published: ({ firstPublished }) => firstPublished,
    last_published: ({ lastPublished }) => lastPublished,
    body: ({ body }) => body,
    left_out: ({ furniture }) => listCell(furniture.filter(({ read }) => !read).map(wordCount)),
    read_furniture: ({ furniture }) =>
      listCell(furniture.filter(({ read }) => read).map(wordCount)),
  },
  find(known, filters) {
    const groups = new Map<string | undefined, Reading[]>()
    for (const reading of selectReadings(known, filters)) {
      const others = groups.get(reading.outlet)
      if (others === undefined) groups.set(reading.outlet, [reading])
      else others.push(reading)
    }
    const rows = [...groups].map(([outlet, readings]) => rowOf(outlet, readings))
    return rowsOf(
      rows.sort(
        (a, b) => b.documents - a.documents || byCodeUnit(a.outlet ?? '~', b.outlet ?? '~'),
      ),
    )
  },
  facets: ({ outlet }) => publicationFacets(undefined, outlet),
  isLong: () => true,
  ahead: {},
})

function rowOf(outlet: string | undefined, readings: readonly Reading[]): OutletRow {
  const counts = new Map<string, number>()
  for (const { blocks } of readings) {
    for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const days = readings.flatMap(({ published }) => published?.day ?? []).sort(byCodeUnit)
  const [firstPublished, lastPublished] = [days[0], days.at(-1)]
  return {
    ...(outlet === undefined ? {} : { outlet }),
    documents: readings.length,
    ...(firstPublished === undefined ? {} : { firstPublished }),
    ...(lastPublished === undefined ? {} : { lastPublished }),
    body: counts.get('body') ?? 0,
    furniture: FURNITURE_KINDS.flatMap((kind) => {
      const blocks = counts.get(kind) ?? 0
      if (blocks === 0) return []
      return [{ kind, blocks, ...(READ_KINDS.has(kind) ? { read: true as const } : {}) }]
    }),
  }
}

function wordCount({ kind, blocks }: FurnitureCount): string {
  return `${kind} (${blocks})`
}
