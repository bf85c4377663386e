import { describe, expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import type { Block, Entity, EntityLabel, Token } from '../model/annotation.ts'
import { makeDocument } from '../model/document.ts'
import { findEntities } from './entities.ts'
import { pipeline } from './stage.ts'
import { findWords } from './tokens.ts'

/**
 * The entities of a text whose names the core is told to have read as given, "Amira Haddad" a person: so that a test is of
 * what is made of them. Every word with a capital is a proper noun.
 */
function entitiesOf(
  text: string,
  read: Readonly<Record<string, EntityLabel>> = {},
  kind: Block['kind'] = 'body',
): readonly Entity[] {
  const blocks = [{ start: 0, end: text.length, kind, rule: 'test' }]
  const clean = { document: makeDocument({ name: 'a.txt', text }), text, blocks }
  const { words } = pipeline().use(findWords(knowledge)).run(clean)
  const spans = Object.entries(read).flatMap(([name, label]) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
      label,
      start: index,
      end: index + name.length,
    })),
  )
  const tokens = words.map(({ start, end }): Token => {
    const form = text.slice(start, end)
    const span = spans.find((one) => one.start <= start && end <= one.end)
    const side = `${span?.start === start}${span?.end === end}`
    const letter = { truetrue: 'U', truefalse: 'B', falsetrue: 'L' }[side] ?? 'I'
    const name = span === undefined ? 'O' : `${letter}-${span.label}`
    const upos = /^\p{Lu}/u.test(form) ? 'PROPN' : 'X'
    const rest = { lemma: form, base: form, xpos: 'X', feats: '', head: -1, deprel: 'root' }
    return { start, end, upos, name, ...rest }
  })
  return findEntities(knowledge).run({ ...clean, tokens })
}

function lines(text: string, entities: readonly Entity[]): readonly string[] {
  return entities.map(
    ({ start, end, label, actors, rule }) =>
      `${text.slice(start, end)}: ${[label, rule, ...actors].join(' ')}`,
  )
}

interface Row {
  readonly text: string
  readonly read?: Readonly<Record<string, EntityLabel>>
  readonly expected: readonly string[]
}

function check({ text, read, expected }: Row): void {
  expect(lines(text, entitiesOf(text, read))).toEqual(expected)
}

describe('a name known to a list', () => {
  test.each<Row>([
    { text: 'Kenya agreed.', expected: ['Kenya: LOC names/known KEN'] },
    {
      text: 'The envoy flew to Nairobi.',
      read: { Nairobi: 'LOC' },
      expected: ['Nairobi: LOC names/known KEN'],
    },
    {
      text: 'Antonio Guterres met the envoys.',
      read: { 'Antonio Guterres': 'PER' },
      expected: ['Antonio Guterres: PER names/known person/antonio-guterres'],
    },
    {
      text: 'The United Nations agreed.',
      read: { 'United Nations': 'ORG' },
      expected: ['United Nations: ORG names/known org/un'],
    },
    { text: 'Two people told Reuters.', expected: ['Reuters: ORG names/outlet'] },
    // What the core calls it does not count.
    {
      text: 'Kenya agreed.',
      read: { Kenya: 'ORG' },
      expected: ['Kenya: LOC names/known KEN'],
    },
  ])('$text', check)
})

describe('a name that was read', () => {
  test.each<Row>([
    {
      text: 'Amira Haddad met Omar Bell in Port Orbel.',
      read: { 'Amira Haddad': 'PER', 'Omar Bell': 'PER', 'Port Orbel': 'LOC' },
      expected: [
        'Amira Haddad: PER names/read',
        'Omar Bell: PER names/read',
        'Port Orbel: LOC names/read',
      ],
    },
    {
      text: 'The East River Council met.',
      read: { 'East River Council': 'ORG' },
      expected: ['East River Council: ORG names/read'],
    },
    { text: 'The East River Council met.', expected: [] },
    { text: 'nobody met', expected: [] },
  ])('$text', check)
})

describe('a title is no part of a name', () => {
  test.each<Row>([
    {
      text: 'Foreign Minister Amira Haddad left.',
      read: { 'Foreign Minister Amira Haddad': 'PER' },
      expected: ['Amira Haddad: PER names/read'],
    },
    {
      text: 'Gen. Omar Bell left.',
      read: { 'Gen. Omar Bell': 'PER' },
      expected: ['Omar Bell: PER names/read'],
    },
    {
      text: 'President Bell left.',
      read: { 'President Bell': 'PER' },
      expected: ['Bell: PER names/read'],
    },
    {
      text: 'The Prime Minister left.',
      read: { 'Prime Minister': 'PER' },
      expected: [],
    },
    // A body keeps all its words.
    {
      text: 'The Foreign Trade Council met.',
      read: { 'Foreign Trade Council': 'ORG' },
      expected: ['Foreign Trade Council: ORG names/read'],
    },
  ])('$text', check)
})

describe('a demonym points at its state, but for the name of a body that begins with it', () => {
  test.each<Row>([
    { text: 'The Kenyan envoy left.', expected: ['Kenyan: LOC names/demonym KEN'] },
    {
      text: 'The Kenyan Dock Council met.',
      read: { 'Kenyan Dock Council': 'ORG' },
      expected: ['Kenyan Dock Council: ORG names/read'],
    },
  ])('$text', check)

  test('its form says so', () => {
    expect(entitiesOf('The Kenyan envoy left Kenya.').map(({ form }) => form)).toEqual([
      'demonym',
      'name',
    ])
  })
})

describe('a state inside the name of a body is not named', () => {
  test.each<Row>([
    {
      text: 'The Dock Council of Kenya met.',
      read: { 'Dock Council of Kenya': 'ORG' },
      expected: ['Dock Council of Kenya: ORG names/read'],
    },
    {
      text: 'The Kenya Dock Council met in Kenya.',
      read: { 'Kenya Dock Council': 'ORG', Kenya: 'LOC' },
      expected: ['Kenya Dock Council: ORG names/read', 'Kenya: LOC names/known KEN'],
    },
    {
      text: 'The Bank of England met.',
      read: { 'Bank of England': 'ORG' },
      expected: ['Bank of England: ORG names/known GBR/bank-of-england'],
    },
    // Not read as one name: then the state is named.
    {
      text: 'The Dock Council of Kenya met.',
      read: { 'Dock Council': 'ORG' },
      expected: ['Dock Council: ORG names/read', 'Kenya: LOC names/known KEN'],
    },
    // A place in the name of a place is of one kind with it, and stays.
    {
      text: 'They met in North Kenya.',
      read: { 'North Kenya': 'LOC' },
      expected: ['Kenya: LOC names/known KEN'],
    },
  ])('$text', check)
})

describe('a surname alone', () => {
  test.each<Row>([
    {
      text: 'Amira Haddad met Omar Bell. Haddad left. Haddad ran.',
      read: { 'Amira Haddad': 'PER', 'Omar Bell': 'PER', Haddad: 'PER' },
      expected: [
        'Amira Haddad: PER names/read',
        'Omar Bell: PER names/read',
        'Haddad: PER names/read',
        'Haddad: PER names/read',
      ],
    },
    {
      text: 'Guterres left.',
      read: { Guterres: 'PER' },
      expected: ['Guterres: PER names/known person/antonio-guterres'],
    },
    {
      text: 'Secretary-General Guterres left.',
      expected: ['Guterres: PER names/known person/antonio-guterres'],
    },
    // Somebody else of that name.
    {
      text: 'Ada Guterres left.',
      read: { 'Ada Guterres': 'PER' },
      expected: ['Ada Guterres: PER names/read'],
    },
    { text: 'Ada Guterres left.', expected: [] },
  ])('$text', check)
})

test.each<Block['kind']>(['title', 'heading', 'dateline'])('names in a %s count', (kind) => {
  expect(entitiesOf('Kenya agrees', {}, kind)).toHaveLength(1)
})

test.each<Block['kind']>(['caption', 'navigation', 'byline'])('names in a %s do not', (kind) => {
  expect(entitiesOf('Kenya agrees', {}, kind)).toEqual([])
})

test('entities come in order, and no two of them meet', () => {
  const text =
    'Kenya told Amira Haddad that the Dock Council of Kenya and the Kenyan army had left Nairobi.'
  const read = { 'Amira Haddad': 'PER', 'Dock Council of Kenya': 'ORG', Nairobi: 'LOC' } as const
  const entities = entitiesOf(text, read)
  expect(entities).toHaveLength(5)
  for (const [index, { end }] of entities.entries()) {
    expect(end).toBeLessThanOrEqual(entities[index + 1]?.start ?? text.length)
  }
})

describe('what the core itself reads', () => {
  test.each([
    ['Kenya recalled its envoy.', 'Kenya: LOC names/known KEN'],
    ['Omar Bell, a farmer, said on Tuesday that he was safe.', 'Omar Bell: PER names/read'],
    ['Prime Minister Amira Haddad resigned on Monday.', 'Amira Haddad: PER names/read'],
    [
      'The Bank of England raised its rate.',
      'Bank of England: ORG names/known GBR/bank-of-england',
    ],
    ['The Kenyan envoy left early.', 'Kenyan: LOC names/demonym KEN'],
  ])('%s', (text, expected) => {
    expect(lines(text, annotatePlain(text).entities)).toEqual([expected])
  })

  test('a surname alone after the full name is of the same kind', () => {
    const text = 'Amira Haddad resigned on Monday. Haddad said she was tired.'
    expect(lines(text, annotatePlain(text).entities)).toEqual([
      'Amira Haddad: PER names/read',
      'Haddad: PER names/read',
    ])
  })

  test('a heading all in capitals has names, and none of its verbs is one', () => {
    const text = 'KENYA RECALLS ITS ENVOY FROM CAIRO'
    const found = annotatePlain(text).entities.map(({ start, end }) => text.slice(start, end))
    expect(found).toContain('KENYA')
    expect(found.join(' ')).not.toMatch(/RECALLS|ITS|FROM/)
  })
})

test('30,000 words that are names of a list are found in no time to speak of', () => {
  const text = 'Kenya '.repeat(30_000)
  const start = performance.now()
  expect(entitiesOf(text)).toHaveLength(30_000)
  expect(performance.now() - start).toBeLessThan(10_000)
})
