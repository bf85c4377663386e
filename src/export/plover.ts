import type { EventType, Party } from '../model/claim.ts'
import type { Event } from '../model/event.ts'
import { TYPE_CODES } from './plover-codes.ts'
import { present } from './present.ts'
import {
  datedEvents,
  type ExportSource,
  figureOf,
  type Omitted,
  type SourcedEvent,
} from './source.ts'

/** Records in PLOVER's JSON, and behind the last how many events have none for want of the date that it demands. */
export interface PloverRecords {
  readonly records: Iterable<object>
  readonly omitted: Omitted
}

/**
 * Events as PLOVER's manual (2021) has them, a record each: a meeting to come is AGREE, a meeting
 * has no recipient, a ceasefire that is only declared is CONCEDE. Our statuses stand under `mode`
 * as its auxiliary modes (future, hypothetical, negation).
 */
export function exportPlover(source: ExportSource): PloverRecords {
  const { events, omitted } = datedEvents(source)
  return { records: events.map((one) => recordOf(one, source)), omitted }
}

const AUXILIARY: Readonly<Partial<Record<Event['status'], string>>> = {
  future: 'future',
  hypothetical: 'hypothetical',
  denied: 'negation',
}

function recordOf({ event, citations, placed }: SourcedEvent, source: ExportSource): object {
  const [type, mode] = strictType(event)
  const auxiliary = AUXILIARY[event.status]
  const isMeeting = event.type === 'CONSULT' && event.mode !== 'visit'
  const [actor, recipient] = isMeeting
    ? [[...event.actor, ...event.recipient], []]
    : [event.actor, event.recipient]
  const [first] = citations
  const reading = placed[0]?.reading
  return present({
    id: event.id,
    has_event: true,
    date: event.time?.start,
    enddate: event.time?.end === event.time?.start ? undefined : event.time?.end,
    actor: actor.map((party) => entityOf(party, source)),
    recipient: recipient.map((party) => entityOf(party, source)),
    event: [type],
    mode: [mode, auxiliary].filter((one) => one !== undefined),
    quad_code: TYPE_CODES[type].quad,
    event_loc: event.place,
    event_text: first?.exact,
    size: present({
      dead: figureOf(event, 'killed')?.best ?? figureOf(event, 'killed')?.low,
      injured: figureOf(event, 'injured')?.best ?? figureOf(event, 'injured')?.low,
      arrested: figureOf(event, 'detained')?.best ?? figureOf(event, 'detained')?.low,
    }),
    text_info: citations.map(({ document, start, end, exact, claim }, sequence) => ({
      sequence,
      document,
      start,
      end,
      exact,
      claim,
    })),
    cite_info: present({
      corpus: 'Readout',
      citation: citations.map(({ outlet, document }) => outlet ?? document).join('; '),
      url: reading?.document.url,
      title: reading?.title,
      language: reading?.language,
    }),
  })
}

/** Type and mode by the letter of the manual, where the codebook of Readout parts from it. */
function strictType({ type, mode, status }: Event): readonly [EventType, string | undefined] {
  if (type === 'CONSULT' && status === 'future') return ['AGREE', undefined]
  if (type === 'RETREAT' && mode === 'ceasefire' && status !== 'occurred') {
    return ['CONCEDE', undefined]
  }
  return [type, mode]
}

function entityOf(party: Party, { kindOf }: ExportSource): object {
  const kind = party.actor === undefined ? undefined : kindOf(party.actor)
  return present({
    code: party.country,
    sector: kind,
    entity_text: party.name,
    identifier_id: party.actor,
  })
}
