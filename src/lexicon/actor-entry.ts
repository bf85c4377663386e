import type { Actor, ActorKind, Office } from '../model/actor.ts'
import { badEntry, checkFields, isName, isTable, type Loose, nameList } from './bad-entry.ts'

const KINDS: Readonly<Record<ActorKind, true>> = {
  state: true,
  organisation: true,
  agency: true,
  'armed-group': true,
  group: true,
  person: true,
}

const FIELDS = new Set('id kind name of country aliases demonyms seats offices'.split(' '))
const OFFICE_FIELDS = new Set('title country of from to'.split(' '))

/** `KEN`, `KEN/defence-ministry`, `person/jane-doe`. */
const ID = /^(?:[A-Z]{3}|[A-Z]{3}\/[a-z0-9-]+|[a-z-]+\/[a-z0-9-]+)$/
const CODE = /^[A-Z]{3}$/

/** Checks an actor as it was parsed from YAML; throws with its file, its id and what is wrong. */
export function checkActor(file: string, value: unknown): Actor {
  if (!isTable(value)) return badEntry(file, JSON.stringify(value), 'it has no fields')
  const { id, kind, name, of, country, aliases, demonyms, seats, offices } = value
  const entry = String(id ?? name)
  if (typeof id !== 'string' || !ID.test(id)) {
    return badEntry(file, entry, 'its `id` is neither like `KEN` nor like `person/jane-doe`')
  }
  checkFields(file, entry, { value, known: FIELDS })
  if (!isKind(kind)) badEntry(file, entry, `its \`kind\` is none of ${kinds()}`)
  if (!isName(name)) badEntry(file, entry, 'it has no `name`')
  if (of !== undefined && typeof of !== 'string') badEntry(file, entry, '`of` is no id')
  return {
    id,
    kind,
    name,
    ...(of === undefined ? {} : { of }),
    ...codeOf(file, entry, country),
    ...(aliases === undefined ? {} : { aliases: nameList(file, entry, ['aliases', aliases]) }),
    ...(demonyms === undefined ? {} : { demonyms: nameList(file, entry, ['demonyms', demonyms]) }),
    ...(seats === undefined ? {} : { seats: nameList(file, entry, ['seats', seats]) }),
    ...(offices === undefined ? {} : { offices: checkOffices(file, entry, offices) }),
  }
}

function isKind(value: unknown): value is ActorKind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value)
}

function kinds(): string {
  return Object.keys(KINDS).join(', ')
}

function codeOf(file: string, entry: string, code: unknown): { readonly country?: string } {
  if (code === undefined) return {}
  if (typeof code === 'string' && CODE.test(code)) return { country: code }
  return badEntry(file, entry, `“${String(code)}” is no code of a country, like KEN`)
}

function checkOffices(file: string, entry: string, value: unknown): readonly Office[] {
  if (!Array.isArray(value)) return badEntry(file, entry, '`offices` is no list')
  return value.map((one: unknown) =>
    isTable(one) ? checkOffice(file, entry, one) : badEntry(file, entry, 'an office has no fields'),
  )
}

function checkOffice(file: string, entry: string, value: Loose): Office {
  checkFields(file, entry, { value, known: OFFICE_FIELDS })
  const { title, country, of, from, to } = value
  if (!isName(title)) return badEntry(file, entry, 'an office has no `title`')
  if (country === undefined && typeof of !== 'string') {
    return badEntry(file, entry, `the office “${title}” is of no \`country\` and \`of\` no body`)
  }
  const days = { ...dayOf(file, entry, { from }), ...dayOf(file, entry, { to }) }
  if ((days.from ?? '') > (days.to ?? '9999')) {
    badEntry(file, entry, `the office “${title}” ends before it begins`)
  }
  return {
    title,
    ...codeOf(file, entry, country),
    ...(typeof of === 'string' ? { of } : {}),
    ...days,
  }
}

function dayOf<K extends 'from' | 'to'>(
  file: string,
  entry: string,
  bound: Readonly<Record<K, unknown>>,
): { readonly [key in K]?: string } {
  // One field was given, and it is K.
  const [[name, day]] = Object.entries(bound) as [[K, unknown]]
  if (day === undefined) return {}
  if (typeof day !== 'string' || !isDay(day)) {
    return badEntry(file, entry, `\`${name}\` is no day like 2026-03-05`)
  }
  return { [name]: day } as { readonly [key in K]?: string }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  // 30 February is parsed as 2 March; a day of the calendar comes back as itself.
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(text)
  )
}
