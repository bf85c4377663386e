import { check } from '@placemarkio/check-geojson'
import type { Feature } from 'geojson'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/export/formats.ts'
import { evidenceIn } from '../../src/model/quoted.ts'
import { SOURCE, textOf } from './source.ts'

const linesOf = (name: 'plover' | 'annotations' | 'claims-jsonl' | 'events-jsonl') =>
  textOf(FORMATS[name].write(SOURCE))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('an independent reader takes the map for GeoJSON, longitude first', () => {
  const map = check(textOf(FORMATS.geojson.write(SOURCE)))
  if (map.type !== 'FeatureCollection') throw new Error('no collection')
  const odesa = map.features.find((feature: Feature) => feature.properties?.['place'] === 'Odesa')
  expect(odesa?.geometry).toEqual({ type: 'Point', coordinates: [30.7, 46.5] })
  expect(odesa?.properties?.['passages']).toMatchObject([{ document: 'plain.txt' }])
})

test('a country is no point on the map', () => {
  const [event] = SOURCE.corpus.events
  if (event === undefined) throw new Error('no event')
  const country = {
    ...event,
    place: { name: 'Ukraine', precision: 'country', latitude: 49, longitude: 31 } as const,
  }
  const map = FORMATS.geojson.write({ ...SOURCE, corpus: { ...SOURCE.corpus, events: [country] } })
  expect(JSON.parse(textOf(map)).features[0].geometry).toBeNull()
})

test('an independent reader takes the calendar: talks as events, deadlines as to-dos', () => {
  const text = textOf(FORMATS.icalendar.write(SOURCE))
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [talks] = calendar.getAllSubcomponents('vevent')
  expect(talks?.getFirstPropertyValue('status')).toBe('TENTATIVE')
  expect(talks?.getFirstPropertyValue('dtstart')?.toString()).toBe('2025-12-20')
  expect(talks?.getFirstPropertyValue('dtend')?.toString()).toBe('2025-12-22')
  expect(talks?.getFirstPropertyValue('sequence')).toBe(0)
  expect(talks?.getFirstPropertyValue('description')).toContain(
    'They are to meet; in Miami, Florida.',
  )
  const [deadline] = calendar.getAllSubcomponents('vtodo')
  expect(deadline?.getFirstPropertyValue('due')?.toString()).toBe('2025-12-31')
  expect(deadline?.getFirstPropertyValue('description')).toContain('deadline 🙂')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('PLOVER codes a meeting to come as AGREE, with both sides as actors', () => {
  const meeting = linesOf('plover').find(({ event_text }) => /Miami/.test(event_text))
  expect(meeting).toMatchObject({ event: ['AGREE'], mode: ['future'], recipient: [], quad_code: 1 })
  expect(meeting.actor.map(({ entity_text }: { entity_text: string }) => entity_text)).toContain(
    'Russia',
  )
})

test('PLOVER gives the size of an attack and the offsets of its text', () => {
  const attack = linesOf('plover').find(({ event }) => event[0] === 'ASSAULT')
  expect(attack).toMatchObject({
    size: { dead: 8, injured: 27 },
    text_info: [{ sequence: 0, document: 'plain.txt' }],
  })
})

test('every annotation slices to its words by position, and quotes them', () => {
  const texts = new Map(
    [...SOURCE.corpus.readings].map(({ document }) => [document.name, document]),
  )
  const annotations = linesOf('annotations')
  expect(annotations.length).toBeGreaterThan(20)
  for (const { body, target } of annotations) {
    expect(SOURCE.claims.has(body.claim)).toBe(true)
    for (const { document, sha256, selector } of target) {
      const [position, quote] = selector
      const found = texts.get(document)
      expect(found?.revision).toBe(sha256)
      expect(found?.text.slice(position.start, position.end)).toBe(quote.exact)
    }
  }
})

test('JSON Lines hold every claim and event, with words that stand where they say', () => {
  expect(linesOf('events-jsonl').map(({ id }) => id)).toEqual(
    [...SOURCE.corpus.events].map(({ id }) => id),
  )
  const claims = linesOf('claims-jsonl')
  expect(claims).toHaveLength(SOURCE.claims.size)
  for (const claim of claims) {
    const text = SOURCE.claims.get(claim.id)?.reading.document.text ?? ''
    for (const { start, end, exact } of evidenceIn(claim))
      expect(text.slice(start, end)).toBe(exact)
  }
})

test('the same record gives the same bytes in every shape', () => {
  for (const format of Object.values(FORMATS)) {
    expect(textOf(format.write(SOURCE))).toBe(textOf(format.write(SOURCE)))
  }
})
