import { expect, test } from 'vitest'
import { sketchReading } from '../../test/views/readings.ts'
import type { LayeredReading } from '../model/reading.ts'
import { exportReading } from './interchange.ts'
import { exportLayers } from './interchange-layers.ts'

const text = 'TITLE\nKyiv said dozens were hurt by strikes in Odesa.'
const reading = sketchReading({
  name: 'strike.txt',
  text,
  day: '2026-03-02',
  blocks: [
    { kind: 'title', start: 0, end: 5, rule: 'title/first-line' },
    { kind: 'body', start: 6, end: 53, rule: 'body' },
  ],
  claims: [
    {
      words: 'strikes in Odesa',
      type: 'ASSAULT',
      actor: [{ name: 'Russia', actor: 'rus', country: 'RUS' }],
      attribution: [{ name: 'Ukraine', country: 'UKR' }],
      day: '2026-03-01',
      place: { name: 'Odesa', country: 'UKR', precision: 'city' },
      figures: [{ measure: 'injured', low: 24, unit: 'people', hedge: 'dozens' }],
    },
  ],
  quotes: [{ words: 'hurt', speaker: { name: 'Ukraine', country: 'UKR' } }],
})

test('a reading is told in the interchange shape, key by key', () => {
  const { claims, ...rest } = exportReading(reading)
  expect(rest).toEqual({
    document: 'strike.txt',
    published: { value: '2026-03-02', basis: 'given' },
    language: 'en',
    furniture: [{ kind: 'title', start: 0, end: 5, rule: 'title/first-line' }],
    quotes: [
      { start: 28, end: 32, speaker: { name: 'Ukraine', country: 'UKR' }, rule: 'quote/marks' },
    ],
    notices: [],
  })
  expect(claims).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      start: 36,
      end: 52,
      type: 'ASSAULT',
      actor: [{ name: 'Russia', country: 'RUS', start: 36, end: 52 }],
      recipient: [],
      time: {
        start: '2026-03-01',
        end: '2026-03-01',
        edtf: '2026-03-01',
        basis: 'given',
        spans: [[36, 52]],
      },
      place: { name: 'Odesa', country: 'UKR', precision: 'city' },
      status: 'occurred',
      attribution: [{ name: 'Ukraine', country: 'UKR' }],
      figures: [
        {
          measure: 'injured',
          value: null,
          low: 24,
          unit: 'people',
          hedge: 'dozens',
          start: 36,
          end: 52,
        },
      ],
      rule: 'test/claim',
    },
  ])
})

test('no key stands for something absent', () => {
  const plain = exportReading(sketchReading({ name: 'plain.txt', text: 'Nothing.' }))
  expect(Object.keys(plain)).toEqual([
    'document',
    'language',
    'furniture',
    'quotes',
    'claims',
    'notices',
  ])
})

test('layers are told by name, in one order, and without what the interchange leaves out', () => {
  const span = { start: 6, end: 10 }
  const entity = {
    ...span,
    label: 'LOC',
    actors: ['ukr'],
    places: [],
    form: 'name',
    rule: 'r',
  } as const
  const layered: LayeredReading = {
    reading,
    layers: {
      words: [span],
      tokens: [
        {
          ...span,
          lemma: 'Kyiv',
          base: 'kyiv',
          upos: 'PROPN',
          xpos: 'NNP',
          feats: 'Number=Sing',
          head: -1,
          deprel: 'root',
          name: 'U-LOC',
        },
      ],
      sentences: [{ start: 6, end: 53, first: 0, last: 1, block: 1 }],
      quotes: [],
      numbers: [],
      dates: [],
      entities: [entity, { ...entity, form: 'demonym' }, { ...entity, actors: ['ukr', 'kyiv'] }],
      coreference: [{ mentions: [{ ...span, head: span, kind: 'name' }], name: span }],
      attributions: [{ cue: { start: 11, end: 15 }, rule: 'r' }],
    },
  }
  const name = (actor: string) => (actor === 'ukr' ? 'Ukraine' : undefined)
  expect(
    exportLayers(layered, ['attributions', 'coreference', 'entities', 'sentences', 'text'], name),
  ).toEqual({
    text,
    sentences: [{ start: 6, end: 53 }],
    entities: [
      { ...span, label: 'LOC', name: 'Ukraine' },
      { ...span, label: 'LOC', name: 'Kyiv' },
    ],
    attributions: [{ cue: { start: 11, end: 15 } }],
    coreference: [{ mentions: [span], name: 'Kyiv' }],
  })
})
