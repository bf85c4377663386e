import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articlePage, type Outlet, openOutlet, rss } from '../outlet.ts'
import { MAIN, readout, temporaryFolder } from './readout.ts'

const folder = temporaryFolder()
let outlet: Outlet
let allowed: readonly string[]
beforeAll(async () => {
  outlet = await openOutlet(
    new Map([
      ['/a', { body: articlePage('Nairobi') }],
      ['/feed', rss({ '/a': 'Tue, 10 Mar 2026 08:00:00 GMT' })],
      [
        '/half',
        rss({ '/a': 'Tue, 10 Mar 2026 08:00:00 GMT', '/gone': 'Tue, 10 Mar 2026 08:00:00 GMT' }),
      ],
    ]),
  )
  allowed = ['--allow-host', outlet.host, '--pause', '0']
  folder.write(
    'feeds.opml',
    `<opml version="2.0"><body><outline text="Post" xmlUrl="${outlet.origin}/feed"/></body></opml>`,
  )
})
afterAll(async () => {
  await outlet[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

test('fetch prints the claims of an article', async () => {
  const { code, stdout, stderr } = await readout(['fetch', `${outlet.origin}/a`, ...allowed])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('The Harbour Post')
  expect(stdout).toMatch(/^ {4}CONSULT, occurred · Kenya, Somalia/m)
})

test('fetch prints JSON, a document a line', async () => {
  const { code, stdout } = await readout(['fetch', `${outlet.origin}/feed`, '--json', ...allowed])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    document: `${outlet.origin}/a`,
    published: { value: '2026-03-10T08:00:00Z' },
  })
})

test('fetch into a record ends with a summary; what could not be had is told, with code 2', async () => {
  const record = join(folder.path, 'fetched.db')
  const words = ['fetch', `${outlet.origin}/half`, '-o', record, ...allowed]
  expect(await readout(words)).toEqual({
    code: 2,
    stdout: expect.stringMatching(/^1 document read, \d+ claims, 1 not to be had\n$/),
    stderr: `${outlet.origin}/gone: The server answers 404.\n`,
  })
  const { stdout } = await readout([...words, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ documents: 0, claims: 0, unreadable: [] })
})

test('fetch takes a list of articles, and asks for none twice', async () => {
  const list = folder.write(
    'stories.csv',
    `publish_date,title,url\n2026-03-09,Envoys meet,${outlet.origin}/a\n`,
  )
  const words = ['fetch', list, '-o', join(folder.path, 'listed.db'), ...allowed]
  expect((await readout(words)).stdout).toMatch(/^1 document read, \d+ claims\n$/)
  expect((await readout(words)).stdout).toBe('0 documents read, 1 unchanged, 0 claims\n')
})

test('watch prints what is new, once, and then nothing', async () => {
  const words = ['watch', join(folder.path, 'feeds.opml'), '-o', join(folder.path, 'watched.db')]
  const first = await readout([...words, '--once', ...allowed])
  expect(first).toMatchObject({ code: 0, stderr: expect.stringMatching(/^1 document read/) })
  expect(first.stdout).toContain('CONSULT')
  const second = await readout([...words, '--once', ...allowed])
  expect(second).toEqual({
    code: 0,
    stdout: '',
    stderr: '0 documents read, 1 unchanged, 0 claims\n',
  })
})

test('watch goes on until it is stopped, and says so', async () => {
  const words = [MAIN, 'watch', `${outlet.origin}/feed`, '-o', join(folder.path, 'long.db')]
  const child = spawn(process.execPath, [...words, ...allowed])
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  while (!told.includes('document')) await once(child.stderr, 'data')
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([130, null])
})

test('this machine is not fetched from unless it is allowed', async () => {
  expect(await readout(['fetch', `${outlet.origin}/a`])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: `${outlet.origin}/a: 127.0.0.1 is not on the public network.\n`,
  })
})

test.each([
  [['fetch', 'post.example/a'], '[fetch/bad-address]'],
  [['fetch', 'file:///etc/passwd'], '[fetch/bad-address]'],
  [['watch', MAIN, '-o', 'r.db', '--once'], '[fetch/bad-list]'],
  [['watch', 'no-such.opml', '-o', 'r.db', '--once'], '[fetch/bad-address]'],
  [['fetch', 'https://post.example/', '--allow-host', 'a b'], '[cli/usage]'],
  [['fetch', 'https://post.example/', '--pause', '-1'], '[cli/usage]'],
  [['watch', 'https://post.example/', '-o', 'r.db', '--every', '0'], '[cli/usage]'],
])('%j is misuse, told in a line', async (words, told) => {
  const { code, stdout, stderr } = await readout(words, { cwd: folder.path })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(told)
})
