import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

const folder = temporaryFolder()
const own = join(folder.path, 'own')
const record = join(folder.path, 'record.db')
afterAll(() => folder[Symbol.dispose]())

// Nobody and nothing of these is known to Readout.
const OWN: Readonly<Record<string, string>> = {
  'own/actors/delta.yaml':
    '- { id: armed/lantern-brigade, kind: armed-group, name: Lantern Brigade, country: NGA, aliases: [Lanternmen] }\n',
  'own/places.tsv':
    'name\taliases\tcountry\tprecision\tlatitude\tlongitude\nQuellport\t\tNGA\tcity\t4.7\t7.1\n',
  'own/lexicon/own.yaml': `- id: assault/hookshot
  type: ASSAULT
  head: { verb: [hookshot] }
  where: { object: ['*'] }
  roles: { actor: [subject], recipient: [object] }
  source: own work
  yes: ["{actor: Rebels} *hookshotted* {recipient: the police}."]
  no: [{ text: "The police did not *hookshot* the rebels.", because: "It is said that it did not happen." }]
`,
}

beforeAll(() => {
  for (const path of ['own/actors', 'own/lexicon', 'news', 'bad/actors']) {
    mkdirSync(join(folder.path, path), { recursive: true })
  }
  for (const [path, text] of Object.entries(OWN)) folder.write(path, text)
  for (let n = 0; n < 3; n++) {
    folder.write(
      `news/${n}.txt`,
      `The Lanternmen attacked the police in Quellport on ${n + 2} March 2026. The Lanternmen hookshotted the army, a witness said.\n`,
    )
  }
})

test('an own actor, place and lexicon entry are read', async () => {
  const { code, stdout, stderr } = await readout(['extract', '--trace', '--data', own], {
    input: 'The Lanternmen attacked the police in Quellport. The Lanternmen hookshotted the army.',
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/actor +Lantern Brigade/)
  expect(stdout).toMatch(/place +Quellport/)
  expect(stdout).toMatch(/entry +assault\/hookshot/)
})

test('every thread knows them', async () => {
  const { stdout } = await readout([
    'extract',
    join(folder.path, 'news'),
    '--data',
    own,
    '--jobs',
    '2',
  ])
  const names = stdout.match(/"name":"Lantern Brigade"/g) ?? []
  expect(names.length).toBeGreaterThanOrEqual(3)
})

test('a record is read again when they change, and says with what it was read', async () => {
  const summary = async (...words: readonly string[]) => {
    const news = join(folder.path, 'news')
    const { stdout } = await readout(['read', news, '-o', record, '--json', ...words])
    const { documents, unchanged } = JSON.parse(stdout)
    return { documents, unchanged }
  }
  expect(await summary()).toEqual({ documents: 3, unchanged: 0 })
  expect(await summary('--data', own)).toEqual({ documents: 3, unchanged: 0 })
  expect(await summary('--data', own)).toEqual({ documents: 0, unchanged: 3 })
  using database = new DatabaseSync(record, { readOnly: true })
  const overlays = database
    .prepare('SELECT overlay FROM revision JOIN knowledge ON knowledge = knowledge.hash')
    .all()
    .map(({ overlay }) => overlay)
  expect(new Set(overlays).size).toBe(1)
  expect(overlays[0]).toMatch(/^[0-9a-f]{64}$/)
})

test('a bad entry is one clear line', async () => {
  folder.write('bad/actors/delta.yaml', '- { id: armed/lantern, kind: gang, name: Lantern }\n')
  const { code, stdout, stderr } = await readout(
    ['extract', '--trace', '--data', join(folder.path, 'bad')],
    { input: 'The Lanternmen attacked the police.' },
  )
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(
    /^readout: .*actors\/delta\.yaml: armed\/lantern: its `kind` is none of .*\[lexicon\/bad-entry\]\n$/,
  )
})
