import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CompiledData } from './compiled-data.ts'
import { buildKnowledge, readCompiled } from './knowledge.ts'

/** The lists of word forms as they are compiled: no test here turns on them. */
function readLists(): Pick<CompiledData, 'morphology' | 'tokens'> {
  const compiled = readFileSync(new URL('../../dist/data.json', import.meta.url), 'utf8')
  const { morphology, tokens } = JSON.parse(compiled) as CompiledData
  return { morphology, tokens }
}

function entry(id: string, head: object = { verb: ['meet'] }) {
  const no = [{ text: 'The road met the river.', because: 'a road meets nobody' }]
  return { id, type: 'CONSULT', head, source: 'own work', yes: ['They met.'], no }
}

const DATA: CompiledData = {
  version: '1',
  ontology: { issues: [], types: [] },
  lexicon: [entry('consult/meet'), entry('consult/talks', { verb: ['meet'], noun: ['talks'] })],
  classes: { people: ['envoy'] },
  speech: {},
  embedding: {},
  hedges: {},
  ...readLists(),
  actors: [
    { id: 'KEN', kind: 'state', name: 'Kenya', demonyms: ['Kenyan'], seats: ['Nairobi'] },
    { id: 'person/x', kind: 'person', name: 'Amira Haddad', aliases: ['Haddad'] },
  ],
  places: [{ name: 'Nairobi', country: 'KEN', aliases: ['Nairobi City'] }],
  cities: ['Nairobi'],
  towns: '',
  provinces: '',
  countryCodes: '',
  outlets: [{ name: 'Example Wire', kind: 'agency', aliases: ['EW'] }],
  holidays: [],
  furniture: [],
  pageRules: [],
}

describe('buildKnowledge', () => {
  const knowledge = buildKnowledge(DATA)

  test('finds entries by the lemma and part of speech of their head', () => {
    const ids = (key: string) => knowledge.entriesByHead.get(key)?.map(({ id }) => id)
    expect(ids('verb:meet')).toEqual(['consult/meet', 'consult/talks'])
    expect(ids('noun:talks')).toEqual(['consult/talks'])
    expect(ids('noun:meet')).toBeUndefined()
  })

  test.each([
    ['Kenya', ['actor name']],
    ['Kenyan', ['actor demonym']],
    ['Nairobi', ['actor seat', 'place']],
    ['Nairobi City', ['place']],
    ['Haddad', ['actor name']],
    ['EW', ['outlet']],
    ['Amira', []],
  ])('%s may stand for %j', (words, expected) => {
    const kinds = knowledge.names
      .get(words)
      .map((one) => (one.kind === 'actor' ? `actor ${one.form}` : one.kind))
    expect(kinds).toEqual(expected)
  })

  test('two entries of one id are refused', () => {
    const lexicon = [entry('consult/meet'), entry('consult/call'), entry('consult/meet')]
    expect(() => buildKnowledge({ ...DATA, lexicon })).toThrow(
      expect.objectContaining({
        code: 'lexicon/bad-entry',
        message: expect.stringContaining('consult/meet: two entries have this id'),
      }),
    )
  })

  test('a bad entry is refused', () => {
    expect(() => buildKnowledge({ ...DATA, lexicon: [{ id: 'consult/meet' }] })).toThrow(
      expect.objectContaining({ code: 'lexicon/unknown-type' }),
    )
  })

  test('its hash is of what it holds, not of the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(DATA).reverse()) as unknown as CompiledData
    expect(buildKnowledge(turned).hash).toBe(knowledge.hash)
    expect(buildKnowledge({ ...DATA, version: '2' }).hash).not.toBe(knowledge.hash)
  })
})

describe('readCompiled', () => {
  test('a missing file is an error that tells what to do', () => {
    expect(() => readCompiled('/no/such/data.json')).toThrow(
      expect.objectContaining({
        code: 'lexicon/not-compiled',
        message: expect.stringContaining('npm run build'),
      }),
    )
  })

  test('reads a file that was compiled', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-'))
    const path = join(folder, 'data.json')
    writeFileSync(path, JSON.stringify(DATA))
    expect(readCompiled(path)).toEqual(DATA)
    rmSync(folder, { recursive: true })
  })
})
