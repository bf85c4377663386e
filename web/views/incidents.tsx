import type { VNode } from 'preact'
import type { Incident } from '../../src/views/incidents.ts'
import { FigureTable } from '../figures/figure-table.tsx'
import { IncidentMap } from '../figures/incident-map.tsx'
import { type FilterField, FROM, OUTLET, PARTY, TO } from '../frame/filter-fields.ts'
import type { View } from '../frame/view.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { wordDays, wordNames } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, PARTY, OUTLET]

/** Attacks with place, day and toll. */
export const INCIDENTS: View = {
  name: 'incidents',
  title: 'Incidents',
  lead: 'Attacks, with killed and wounded low, best and high, and who gave each number.',
  filters,
  list: 'incidents',
  Page: Incidents,
}

function Incidents(): VNode {
  return (
    <List<Incident> name="incidents" noun="incident" filters={keysOf(filters)}>
      {(rows) => (
        <>
          <IncidentMap incidents={rows} />
          {rows.map((incident) => (
            <IncidentArticle key={incident.event} incident={incident} />
          ))}
        </>
      )}
    </List>
  )
}

function IncidentArticle({ incident }: { readonly incident: Incident }): VNode {
  const { mode, time, place, by, against, deniedBy = [], figures, sources, passages } = incident
  return (
    <Row
      id={`event-${incident.event}`}
      heading={
        <>
          <time>{wordDays(time)}</time> {place?.name ?? 'no place told'}
          {mode !== undefined && <small> ({mode})</small>}
        </>
      }
    >
      <p class="facts-line">
        by {wordNames(by) || 'not said whom'}
        {against.length > 0 && `, against ${wordNames(against)}`}
        {deniedBy.length > 0 && `, denied by ${wordNames(deniedBy)}`}
      </p>
      <FigureTable figures={figures} />
      {passages[0] !== undefined && <Words passage={passages[0]} />}
      <Chips passages={passages} sources={sources} />
      <Badges sources={sources} time={time ?? {}} {...(place === undefined ? {} : { place })} />
    </Row>
  )
}
