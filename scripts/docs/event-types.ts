import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { code, type Page, page, table } from './page.ts'

/** A thing that the ontology names, with what it means. */
interface Term {
  readonly id: string
  readonly label?: string
  readonly definition?: string
}

interface EventTypeTerm extends Term {
  readonly quad?: string
  readonly modes?: readonly Term[]
}

interface Ontology {
  readonly types?: readonly EventTypeTerm[]
  readonly statuses?: readonly Term[]
  readonly issues: readonly Term[]
}

/** The event types, statuses and issues of the codebook. */
export function eventTypesPage(): Page {
  const path = join(import.meta.dirname, '..', '..', 'data', 'ontology.yaml')
  // The shape is held by `scripts/data.ts`, which runs before this.
  const { types = [], statuses = [], issues } = parse(readFileSync(path, 'utf8')) as Ontology
  return page('event-types.md', {
    title: 'Event types',
    from: '`data/ontology.yaml`',
    parts: [
      ...types.map(section),
      ...(statuses.length === 0 ? [] : ['## Statuses', terms('status', statuses)]),
      '## Issues',
      terms('issue', issues),
    ],
  })
}

function section({ id, label, definition, modes = [] }: EventTypeTerm): string {
  const meaning = [label, definition].filter((text) => text !== undefined).join(': ')
  const list = modes.length === 0 ? [] : [terms('mode', modes)]
  return [`## ${id}`, meaning, ...list].join('\n\n')
}

function terms(head: string, list: readonly Term[]): string {
  const rows = list.map(({ id, label = '', definition = '' }) => [code(id), definition || label])
  return table([head, 'what it means'], rows)
}
