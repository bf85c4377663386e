import type { Claim } from '../../src/model/claim.ts'
import { makeDocument } from '../../src/model/document.ts'
import { contentId } from '../../src/model/id.ts'
import type { Reading } from '../../src/model/reading.ts'
import { seeded } from '../../test/store/random.ts'
import { drawHappening, type Happening } from './casts.ts'
import { FRIDAY } from './paragraphs.ts'
import { shiftDay, substitute } from './substitution.ts'

/** A paragraph as it was read, and what kind of happening it tells of. */
export interface ReadTemplate {
  readonly kind: string
  readonly reading: Reading
}

const PER_DAY = 25
const HAPPENINGS_A_DAY = 24
const PARAGRAPHS = 5
const OUTLETS = Array.from({ length: 60 }, (_, n) => `Example Outlet ${n + 1}`)
/** One document in so many is an earlier one again, by another outlet, cut and credited. */
const COPIES = 0.1
const AGENCY = 'Example Wire'

interface Plan {
  readonly day: number
  readonly told: readonly (Happening & { readonly template: Reading })[]
}

/**
 * Readings of made-up documents, as many as wanted: 25 a day over as many days as that takes, each
 * of five paragraphs about happenings of its day and the day before. Document `n` is the same
 * however many are made.
 */
export function* makeReadings(
  templates: readonly ReadTemplate[],
  count: number,
): Generator<Reading, void> {
  const random = seeded(20_000)
  const draw = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const kinds = [...new Set(templates.map(({ kind }) => kind))]
  const byKind = new Map(
    kinds.map((kind) => [kind, templates.filter((template) => template.kind === kind)]),
  )
  const recent: Plan[] = []
  let happenings: readonly Happening[] = []
  for (let index = 0; index < count; index++) {
    const day = Math.floor(index / PER_DAY)
    if (index % PER_DAY === 0) {
      const fresh = Array.from({ length: HAPPENINGS_A_DAY }, () =>
        drawHappening(kinds, day, random),
      )
      happenings = [...happenings.slice(-HAPPENINGS_A_DAY), ...fresh]
    }
    const isCopy = recent.length > 0 && random() < COPIES
    const plan = isCopy
      ? cut(draw(recent))
      : {
          day,
          told: Array.from({ length: PARAGRAPHS }, () => {
            const happening = draw(happenings)
            return { ...happening, template: draw(byKind.get(happening.kind) ?? []).reading }
          }),
        }
    recent.push(plan)
    if (recent.length > PER_DAY) recent.shift()
    yield compose(plan, { index, outlet: draw(OUTLETS), credit: isCopy })
  }
}

function cut({ day, told }: Plan): Plan {
  return { day, told: told.slice(0, PARAGRAPHS - 1) }
}

/** One reading of several paragraphs, each with its own cast and days. */
function compose(
  { day, told }: Plan,
  {
    index,
    outlet,
    credit,
  }: { readonly index: number; readonly outlet: string; readonly credit: boolean },
): Reading {
  const parts = told.map(({ template, substitution }) => substitute(template, substitution))
  let text = `Report ${index}\n\n`
  const starts = parts.map(({ document }) => {
    const start = text.length
    text += `${document.text}\n\n`
    return start
  })
  if (credit) text += `Credited from: ${AGENCY}\n`
  const published = shiftDay(FRIDAY, day)
  const document = makeDocument({
    name: `${String(index).padStart(6, '0')}.txt`,
    text,
    url: `https://news.example/${index}`,
    outlet,
    givenDate: published,
  })
  const at = text.lastIndexOf(AGENCY)
  const moved = parts.map((part, n) => moveBy(part, starts[n] ?? 0))
  return {
    document,
    language: 'en',
    published: {
      value: published,
      day: published,
      basis: 'given',
      rule: 'published/given',
      evidence: [],
    },
    outlet,
    origins: credit
      ? [
          {
            value: AGENCY,
            evidence: [{ start: at, end: at + AGENCY.length, exact: AGENCY }],
            rule: 'origin/credit',
            basis: 'read',
          },
        ]
      : [],
    blocks: moved.flatMap(({ blocks }) => blocks),
    quotes: moved.flatMap(({ quotes }) => quotes),
    claims: moved
      .flatMap(({ claims }) => claims)
      .map(
        (claim, n): Claim => ({
          ...claim,
          id: contentId(document.id, String(n)),
          document: document.id,
        }),
      ),
    notices: [],
  }
}

/** A reading whose text stands so many characters further on. */
function moveBy(reading: Reading, by: number): Reading {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const moved = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner)]),
    )
    if (typeof moved['start'] !== 'number' || typeof moved['end'] !== 'number') return moved
    return { ...moved, start: moved['start'] + by, end: moved['end'] + by }
  }
  const { document, ...read } = reading
  return { ...(walk(read) as Omit<Reading, 'document'>), document }
}
