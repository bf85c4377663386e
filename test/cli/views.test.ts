import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/ukraine-talks', import.meta.url))
const folder = temporaryFolder()
const record = join(folder.path, 'record.db')
beforeAll(async () => {
  expect(await readout(['read', EXAMPLES, '-o', record])).toMatchObject({ code: 0 })
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

async function lines(...words: readonly string[]): Promise<readonly string[]> {
  const [command = '', ...rest] = words
  const { code, stdout, stderr } = await readout([command, record, ...rest])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.trimEnd().split('\n')
}

async function json(...words: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await lines(...words, '--json')).join('\n'))
}

test('meetings of two parties are found by any name of theirs', async () => {
  const words = await lines('meetings', '--track', 'US-Russia', '--no-passages')
  expect(words[0]).toMatch(/^Russia–United States · \d+ meetings: \d+ planned, \d+ held$/)
  const planned = words.find((line) => line.includes('planned as of 2025-08-09'))
  expect(planned).toMatch(
    /^ {2}2025-08-15 {2}held .*Alaska .*then held as of 2025-12-22.*2 origins/,
  )
  const miami = words.filter((line) => line.includes('Miami'))
  expect(miami).toHaveLength(1)
  expect(miami[0]).toContain('Russia: Kirill Dmitriev')
  expect(miami[0]).toContain('1 origin (Politico)')
  expect(await lines('meetings', '--track', 'USA, Kremlin', '--no-passages')).toEqual(words)
})

test('an id of a meeting can be explained, and as of a day it was only planned', async () => {
  const [meeting] = await json(
    'meetings',
    '--as-of',
    '2025-08-10',
    '--status',
    'planned',
    '--from',
    '2025-08-15',
  )
  expect(meeting).toMatchObject({ status: 'planned', place: { name: 'Alaska' } })
  const { code } = await readout([
    'explain',
    record,
    String(meeting?.['event']),
    '--as-of',
    '2025-08-10',
  ])
  expect(code).toBe(0)
})

test('every strike has its day, place and toll, with who gave each number', async () => {
  const words = await lines('incidents', '--from', '2025-12-19', '--to', '2025-12-19')
  const at = words.findIndex((line) => line.includes('missile'))
  expect(words[at]).toMatch(
    /^2025-12-19 {2}missile · Russia → .*Odesa region.*killed 7–8–8, injured 15–27–27/,
  )
  expect(words[at + 1]).toMatch(
    /^ +killed: 7, says Oleh Kiper, in The Example Courier of 2025-12-20: “seven people”/,
  )
  expect(words[at + 2]).toMatch(
    /^ +killed: 8, says State Emergency Service of Ukraine, in Example Evening Post/,
  )
  const [camp] = await json('incidents', '--from', '2025-08-01', '--to', '2025-08-31')
  expect(camp).toMatchObject({
    time: { edtf: '2025-08-05/2025-08-06' },
    figures: [
      { measure: 'killed', low: 2 },
      // Two claims count the same ten; that is one account.
      { measure: 'injured', best: 10, accounts: [{ outlet: 'Example Wire' }] },
    ],
  })
})

test('a side is found by any name of it, and a yes to a plan of others is no offer of its own', async () => {
  const cells = await json('positions', '--party', 'Kyiv', '--issue', 'energy-and-infrastructure')
  expect(cells).toMatchObject([
    {
      party: 'Ukraine',
      moves: [
        { stance: 'accepts', day: '2025-03-11', passages: [{}, {}], sources: { independent: 1 } },
      ],
    },
  ])
  const empty = await lines('positions', '--party', 'Kyiv', '--issue', 'elections')
  expect(empty).toEqual(['Ukraine · elections', '  no report in 8 documents'])
})

test('a deadline tells who set it for whom, the threat, and what later reports tell', async () => {
  const words = await lines('deadlines', '--party', 'Moscow')
  expect(words[0]).toMatch(/^2025-08-08 {2}ultimatum · Donald Trump → Russia · about .*sanctions/)
  expect(words).toContainEqual(expect.stringMatching(/^ +condition: unless it agrees/))
  expect(words).toContainEqual(expect.stringMatching(/outcome \(inferred\): recalled/))
  const before = await lines('deadlines', '--party', 'Moscow', '--as-of', '2025-08-07')
  expect(before.at(-1)).toBe(
    '            outcome: no later report, for no document was published since',
  )
})

test('demands tell what was put to whom, and who answered it', async () => {
  const words = await lines('demands', '--kind', 'proposal', '--issue', 'troops-and-peacekeeping')
  expect(words[0]).toMatch(/^2025-12-15 {5}proposal · Europe .*· about troops-and-peacekeeping/)
  const offers = await lines('demands', '--kind', 'offer', '--party', 'Putin')
  const at = offers.findIndex((line) => line.includes('willing to talk to Emmanuel Macron'))
  expect(offers[at + 1]).toMatch(/French presidency backs \(inferred: takes up what was said/)
})

test('issues are a table, and of one issue all that is held on it', async () => {
  const table = await lines('issues')
  expect(table[0]).toMatch(/^issue +documents +parties +moves +accepted/)
  expect(table).toContainEqual(expect.stringMatching(/^frozen-assets +\d/))
  const words = await lines('issues', 'financing')
  expect(words[0]).toMatch(/^financing · \d documents?$/)
  expect(words).toContainEqual(
    expect.stringMatching(
      /^ +2025-12-19 +AGREE · European Union → Ukraine · money 90000000000 EUR/,
    ),
  )
  expect(words.slice(words.indexOf('Threats') + 1)[0]).toBe('  no report in 8 documents')
  const { code, stderr } = await readout(['issues', record, 'finances'])
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('financing') })
})

test('an issue on which nothing was read says so in every part', async () => {
  const words = await lines('issues', 'elections')
  expect(words[0]).toBe('elections · 0 documents')
  expect(words.filter((line) => line === '  no report in 8 documents')).toHaveLength(6)
})

test.each([
  { command: 'demands', words: ['--party', 'Japan'] },
  { command: 'deadlines', words: ['--party', 'Japan'] },
  { command: 'positions', words: ['--party', 'Japan'] },
  { command: 'meetings', words: ['--party', 'Japan'] },
  { command: 'incidents', words: ['--party', 'Japan'] },
])('$command says in words that nothing was reported', async ({ command, words }) => {
  expect(await lines(command, ...words)).toEqual(['no report in 8 documents'])
  expect(await json(command, ...words)).toEqual([])
})
