import type { Account, CountedFigure } from '../../views/accounts.ts'
import type { FoundParty } from '../../views/found-parties.ts'
import type { ShortIds } from '../../views/ids.ts'
import type { Background, Incident } from '../../views/incidents.ts'
import { wordEventFigure, wordFigure, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderSources } from './timeline.ts'
import { renderPassage } from './words.ts'

const WHY: Readonly<Record<Background, string>> = {
  'long-before': 'background: long before its reports',
  ongoing: 'background: a campaign that goes on',
  'no-day-or-place': 'background: told without day or place',
}

/** Incidents as lines of text: what, where, with which toll, and who gave each number. */
export function* renderIncidents(
  incidents: Iterable<Incident>,
  { short, passages }: { readonly short: ShortIds; readonly passages: boolean },
): Iterable<Line> {
  for (const incident of incidents) {
    const line = incidentLine(incident, short(incident.event))
    yield { text: line, style: incident.background === undefined ? 'bold' : 'dim' }
    for (const figure of incident.figures) yield* renderAccounts(figure)
    if (!passages) continue
    for (const passage of incident.passages) yield `${INDENT}${renderPassage(passage)}`
  }
}

const INDENT = ' '.repeat(12)

function incidentLine(incident: Incident, id: string): string {
  const { type, mode, time, place, by, against, deniedBy = [], figures } = incident
  const { sources, background } = incident
  const day = time?.start ?? time?.end ?? 'no date'
  const parts = [
    mode ?? (type === 'ASSAULT' ? 'attack' : 'force'),
    wordSides(by, against),
    deniedBy.length === 0 ? '' : `denied by ${deniedBy.map(({ name }) => name).join(', ')}`,
    place === undefined ? 'place not told' : wordPlace(place),
    time?.edtf !== undefined && time.edtf !== day ? time.edtf : '',
    figures.map(wordEventFigure).join(', '),
    renderSources(sources),
    background === undefined ? '' : WHY[background],
    id,
  ]
  return `${day.padEnd(10)}  ${parts.filter((part) => part !== '').join(' · ')}`
}

/** "Russia (inferred) → Ukraine" */
function wordSides(by: readonly FoundParty[], against: readonly FoundParty[]): string {
  const list = (parties: readonly FoundParty[]) =>
    parties
      .map(({ name, basis }) => `${name}${basis === 'inferred' ? ' (inferred)' : ''}`)
      .join(', ')
  const doer = by.length === 0 ? '(not said)' : list(by)
  return against.length === 0 ? doer : `${doer} → ${list(against)}`
}

function* renderAccounts({ accounts }: CountedFigure): Iterable<Line> {
  for (const one of accounts) {
    const [passage] = one.passages
    const words = passage === undefined ? '' : `: ${renderPassage(passage)}`
    yield `${INDENT}${wordFigure(one.figure)}, says ${wordAccount(one)}${words}`
  }
}

/** "Oleh Kiper, in Example Wire of 2025-12-20" */
function wordAccount({ saidBy, outlet, document, published }: Account): string {
  const whose = `${outlet ?? document}${published === undefined ? '' : ` of ${published}`}`
  const speakers = saidBy.filter((name) => name !== outlet)
  return speakers.length === 0 ? whose : `${speakers.join(', citing ')}, in ${whose}`
}
