import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CompiledData } from './compiled-data.ts'
import { buildKnowledge, readCompiled } from './knowledge.ts'
import { type Overlay, readOverlay } from './overlay.ts'

const base: CompiledData = readCompiled()
const parent = mkdtempSync(join(tmpdir(), 'readout-own-'))
afterAll(() => rmSync(parent, { recursive: true }))

function overlayOf(files: Readonly<Record<string, string>>): Promise<Overlay> {
  const folder = mkdtempSync(join(parent, 'data-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return readOverlay(folder, base)
}

const FRONT =
  '- { id: armed/harbour-front, kind: armed-group, name: Harbour Front, country: KEN }\n'
const PLACES = 'name\taliases\tcountry\tprecision\tlatitude\tlongitude\n'

describe('own data', () => {
  test('add actors, places and outlets', async () => {
    const own = await overlayOf({
      'actors/own.yaml': `# a comment\n${FRONT}`,
      'places.tsv': `${PLACES}Port Ashby\tAshby Harbour\tKEN\tcity\t-4.1\t39.6\n`,
      'outlets.yaml': '- { name: Ashby Echo, kind: outlet }\n',
      'README.md': 'What we added.',
    })
    const { names, actors } = buildKnowledge(base, own)
    expect(actors.size).toBe(base.actors.length + 1)
    for (const [name, kind] of [
      ['Harbour Front', 'actor'],
      ['Ashby Harbour', 'place'],
      ['Ashby Echo', 'outlet'],
    ] as const) {
      expect(names.get(name).map((one) => one.kind)).toEqual([kind])
    }
  })

  test('an entry of a known id takes the place of that one', async () => {
    const own = await overlayOf({
      'actors/own.yaml':
        '- { id: armed/hamas, kind: armed-group, name: Hamas movement, country: PSE }\n',
    })
    const { actors } = buildKnowledge(base, own)
    expect(actors.get('armed/hamas')?.name).toBe('Hamas movement')
    expect(actors.size).toBe(base.actors.length)
  })

  test('lists of words grow', async () => {
    const own = await overlayOf({ 'lexicon/classes.yaml': 'weapon: [hookshot]\n' })
    const { classes } = buildKnowledge(base, own)
    expect(classes.get('weapon')?.has('hookshot')).toBe(true)
    expect(classes.get('weapon')?.has('missile')).toBe(true)
  })

  test('a list of words stands in one file', async () => {
    const files = {
      'lexicon/classes.yaml': 'harm: [maroon]\n',
      'lexicon/place-words.yaml': 'harm: { words: [strand] }\n',
    }
    await expect(overlayOf(files)).rejects.toMatchObject({
      code: 'lexicon/bad-entry',
      message: expect.stringContaining(
        'lexicon/place-words.yaml: harm: another file has a list of this name',
      ),
    })
  })

  test('the hash is of what they say, and that of the knowledge changes with it', async () => {
    const [one, same, other] = await Promise.all([
      overlayOf({ 'actors/own.yaml': FRONT }),
      overlayOf({ 'actors/mine.yaml': `# said otherwise\n${FRONT}` }),
      overlayOf({ 'actors/own.yaml': FRONT.replace('Harbour Front', 'Harbour Union') }),
    ])
    expect(same.hash).toBe(one.hash)
    expect(other.hash).not.toBe(one.hash)
    const hashes = [undefined, one, other].map((own) => buildKnowledge(base, own).hash)
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('bad data are refused by file and entry', () => {
  test.each([
    ['actors/a.yaml', '- { id: x, kind: person, name: X }', 'actors/a.yaml: x: its `id` is'],
    ['actors/a.yaml', FRONT + FRONT, 'actors/a.yaml: armed/harbour-front: two entries'],
    ['actors/a.yaml', FRONT.replace('armed-group', 'gang'), 'armed/harbour-front: its `kind`'],
    [
      'actors/a.yaml',
      FRONT.replace('KEN', 'KXX'),
      'armed/harbour-front: no state has the code KXX',
    ],
    ['actors/a.yaml', FRONT.replace('KEN', 'Kenya'), '“Kenya” is no code of a country'],
    ['actors/a.yaml', FRONT.replace('country', 'nation'), 'there is no field `nation`'],
    ['actors/a.yaml', FRONT.replace(' }', ', aliases: Front }'), '`aliases` is no list of names'],
    ['actors/a.yaml', FRONT.replace(' }', ', of: org/none }'), 'no actor has the id org/none'],
    [
      'actors/a.yaml',
      '- { id: person/x, kind: person, name: X, offices: [{ title: Envoy, country: KEN, from: 2026-02-30 }] }',
      'actors/a.yaml: person/x: `from` is no day',
    ],
    ['lexicon/place-words.yaml', 'harm: [maroon]', 'place-words.yaml: harm: it has no `words`'],
    ['actors/a.yaml', 'name: Harbour Front', 'actors/a.yaml: it is no list of entries'],
    ['actors/a.yaml', '- { id: person/x', 'actors/a.yaml: '],
    ['actor.yaml', FRONT, 'actor.yaml: Readout knows no such file'],
    ['places.tsv', `${PLACES}Port Ashby\t\tKEN\ttown\n`, 'places.tsv: Port Ashby: its precision'],
    [
      'places.tsv',
      `${PLACES}Port Ashby\t\tKEN\tcity\t95\t7\n`,
      'Port Ashby: “95”, “7” is no point',
    ],
    ['outlets.yaml', '- { name: Echo, kind: paper }', 'outlets.yaml: Echo: its `kind`'],
    ['lexicon/a.yaml', '- { id: consult/row }', 'lexicon/a.yaml: consult/row: undefined.'],
    [
      'lexicon/a.yaml',
      '- { id: consult/row, type: CONSULT, mode: rowing, head: { verb: [row] }, source: own, yes: [They *row*.], no: [{ text: A row., because: noun }] }',
      'lexicon/a.yaml: consult/row: CONSULT has no mode `rowing`',
    ],
    ['lexicon/tokens.yaml', 'titles: [Mx]', 'lexicon/tokens.yaml: it is part of how Readout reads'],
    [
      'ontology.yaml',
      'issues: [{ id: fish, label: Fish, words: [Cod] }]',
      '“Cod” is not lower case',
    ],
  ])('%s with %s', async (path, text, says) => {
    await expect(overlayOf({ [path]: text })).rejects.toThrow(says)
  })

  test('a folder that is not there', async () => {
    await expect(readOverlay(join(parent, 'none'), base)).rejects.toThrow('[ingest/no-such-path]')
  })
})
