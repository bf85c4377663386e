import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

const folder = temporaryFolder()
const record = join(folder.path, 'record.db')
afterAll(() => folder[Symbol.dispose]())
const WHO = ['--by', 'A. Coder', '--reason', 'two raids'] as const

beforeAll(async () => {
  for (const [name, day] of [
    ['a', '4'],
    ['b', '5'],
  ] as const) {
    folder.write(
      `${name}.jsonl`,
      `${JSON.stringify({
        id: name,
        published: `2026-03-0${day}`,
        outlet: `Outlet ${name}`,
        text: `Russian drones struck the port of Odesa on 3 March 2026, ${name === 'a' ? 'killing two people' : 'and a pier burnt'}.`,
      })}\n`,
    )
  }
  await readout(['read', folder.path, '-o', record])
})

interface Listed {
  readonly id: string
  readonly type: string
  readonly claims: readonly { readonly id: string }[]
  readonly reasons: readonly { readonly why: string }[]
}

async function attacks(): Promise<readonly Listed[]> {
  const { stdout } = await readout(['events', record, '--json'])
  return (JSON.parse(stdout) as readonly Listed[]).filter(({ type }) => type === 'ASSAULT')
}

test('one event is parted into two and put together again, and says by whom', async () => {
  const [one, ...none] = await attacks()
  expect(none).toEqual([])
  const ids = one?.claims.map(({ id }) => id) ?? []
  expect(ids).toHaveLength(2)
  expect(await readout(['correct', record, ...ids, '--apart', ...WHO])).toMatchObject({ code: 0 })
  expect(await attacks()).toHaveLength(2)
  await readout(['correct', record, ...ids, '--together', ...WHO])
  const [again, ...others] = await attacks()
  expect(others).toEqual([])
  expect(again?.reasons.map(({ why }) => why)).toEqual([
    expect.stringMatching(/^put together by A\. Coder: two raids \(correction [0-9a-f]{16}\)$/),
  ])
})

test('explain tells of the correction; undoing it brings back what was read', async () => {
  const [event] = await attacks()
  const claim = event?.claims[0]?.id ?? ''
  const { stdout } = await readout([
    'correct',
    record,
    claim,
    '--date',
    '2026-03-02',
    ...WHO,
    '--json',
  ])
  const { id } = JSON.parse(stdout) as { id: string }
  const explained = await readout(['explain', record, claim])
  expect(explained.stdout).toContain(`corrected by A. Coder: two raids (correction ${id})`)
  expect(explained.stdout).toContain('2026-03-02')
  await readout(['correct', record, '--undo', id.slice(0, 8), ...WHO])
  expect((await readout(['explain', record, claim])).stdout).not.toContain('2026-03-02')
  const listed = await readout(['corrections', record, '--json'])
  expect(JSON.parse(listed.stdout)).toContainEqual(expect.objectContaining({ id, holds: false }))
})

test.each([
  [['--reject'], 'Say which claim'],
  [['ffffffff', '--reject'], 'Nothing begins with ffffffff'],
  [['--reject', '--apart'], 'Say one of'],
  [['--mode', 'visit'], 'Say one of'],
  [['--type', 'CONSULTED', 'x'], 'CONSULT'],
  [['--date', '2026-03-05/2026-03-04', 'x'], 'no stretch of days'],
])('%j is misuse, and says what to do', async (words, message) => {
  const { code, stderr } = await readout(['correct', record, ...words, ...WHO])
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) })
})

test('a correction without a name or a reason is none', async () => {
  const { code, stderr } = await readout(['correct', record, 'x', '--reject', '--by', 'A. Coder'])
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('--reason TEXT is missing'),
  })
})
