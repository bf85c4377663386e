import { listCell } from '../../export/table.ts'
import {
  type Claim,
  EVENT_TYPES,
  type EventType,
  STATUSES,
  type Status,
} from '../../model/claim.ts'
import type { Reading } from '../../model/reading.ts'
import { type Passage, passageOf } from '../../views/corpus.ts'
import { isAsked } from '../../views/sides.ts'
import { wordFigure, wordParty } from '../../views/wording.ts'
import { daysCell } from '../cells.ts'
import { type DayFilters, dayFilters, ISSUE, OUTLET, PARTY, someOf, words } from '../filters.ts'
import type { Names } from '../known.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { claimShape } from '../schemas/claim.ts'
import { maybe, named } from '../schemas/shape.ts'
import { passage } from '../schemas/words.ts'
import { selectReadings } from '../select-readings.ts'

interface ClaimFilters extends DayFilters {
  readonly outlet?: string
  readonly document?: string
  readonly party?: string
  readonly type?: readonly EventType[]
  readonly status?: readonly Status[]
  readonly issue?: string
}

interface ClaimRow extends Claim {
  readonly passage: Passage
}

/** `/api/claims`: what each document says. */
export const claims: Question = defineQuestion<ClaimFilters, ClaimRow>({
  name: 'claims',
  summary: 'What each document says, by day of publication and place in the text.',
  filters: {
    ...dayFilters,
    outlet: OUTLET,
    document: maybe(words('Only of this document, by its id or name.')),
    party: PARTY,
    type: maybe(someOf(EVENT_TYPES, 'Only of these PLOVER types.')),
    status: maybe(someOf(STATUSES, 'Only with these statuses.')),
    issue: ISSUE,
  },
  row: named<ClaimRow>('ClaimRow', 'A claim in every part, with whose words they are.', {
    ...claimShape,
    passage,
  }),
  columns: {
    id: ({ id }) => id,
    document: ({ passage }) => passage.document,
    outlet: ({ passage }) => passage.outlet,
    published: ({ passage }) => passage.published,
    start: ({ evidence }) => evidence.start,
    end: ({ evidence }) => evidence.end,
    words: ({ evidence }) => evidence.exact,
    type: ({ type }) => type.value,
    mode: ({ mode }) => mode?.value,
    status: ({ status }) => status.value,
    actor: ({ actor }) => listCell(actor.map(({ value }) => wordParty(value))),
    recipient: ({ recipient }) => listCell(recipient.map(({ value }) => wordParty(value))),
    days: ({ time }) => daysCell(time?.value),
    place: ({ place }) => place?.value.name,
    condition: ({ condition }) => condition?.value,
    due: ({ due }) => due?.value,
    attribution: ({ attribution }) => listCell(attribution.map(({ value }) => wordParty(value))),
    figures: ({ figures }) => listCell(figures.map(({ value }) => wordFigure(value))),
    issues: ({ issue }) => listCell(issue.map(({ value }) => value)),
    rule: ({ rule }) => rule,
  },
  find(known, { document, ...filters }) {
    const issue = filters.issue === undefined ? undefined : known.names.issue(filters.issue)
    const readings = selectReadings(known, filters).filter(
      (reading) =>
        document === undefined ||
        reading.document.id === document ||
        reading.document.name === document,
    )
    const idsOf = known.corpus.claimIds ?? (({ claims }: Reading) => claims.map(({ id }) => id))
    const wanted = { ...filters, ...(issue && { issue }) }
    const isAny = isOfDocuments(wanted)
    const found = readings
      .flatMap(idsOf)
      .filter((id) => isAny || isWanted(known.claims.get(id)?.claim, wanted, known.names))
    // Ids alone are kept: the claims of a large record need more memory than there may be.
    return rowsByPage(found, (page) =>
      page.flatMap((id) => {
        const placed = known.claims.get(id)
        if (placed === undefined) return []
        const { claim, reading } = placed
        return [{ ...claim, passage: passageOf(reading, claim.evidence) }]
      }),
    )
  },
  isLong: ({ document, ...filters }) => !isOfDocuments(filters),
})

/** Whether readings alone decide, so that no claim need be looked at. */
function isOfDocuments(filters: object): boolean {
  return Object.keys(filters).every((name) => OF_DOCUMENTS.has(name))
}

const OF_DOCUMENTS: ReadonlySet<string> = new Set(['from', 'to', 'outlet'])

function isWanted(
  claim: Claim | undefined,
  wanted: ClaimFilters,
  { sideOf, named }: Names,
): boolean {
  if (claim === undefined) return false
  const { type, status, issue, actor, recipient, attribution } = claim
  const { party } = wanted
  return (
    (wanted.type === undefined || wanted.type.includes(type.value)) &&
    (wanted.status === undefined || wanted.status.includes(status.value)) &&
    (wanted.issue === undefined || issue.some(({ value }) => value === wanted.issue)) &&
    (party === undefined ||
      [...actor, ...recipient, ...attribution].some(({ value }) =>
        isAsked(named(party), value, sideOf),
      ))
  )
}
