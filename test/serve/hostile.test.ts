import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../cli/readout.ts'
import { type Served, serveFolder } from './served.ts'

const SCRIPT = '<script>alert(1)</script>'
const FORMULA = '=HYPERLINK("https://evil.example","read me")'
const folder = temporaryFolder()
folder.write(
  'articles.jsonl',
  [
    {
      id: `a ${SCRIPT}`,
      text: `Russian drones struck the port of Odesa on 3 March 2026, killing two people, the governor said. ${SCRIPT} “${SCRIPT} we will rebuild,” said Ukrainian President Volodymyr Zelensky.`,
      published: '2026-03-04',
      outlet: FORMULA,
      title: `<img src=x onerror=alert(1)> ${FORMULA}`,
      url: 'https://post.example/a?"><script>alert(1)</script>',
    },
    {
      id: '@SUM(1+1)*cmd|" /C calc"!A0',
      text: 'Ukraine called on Russia to halt the strikes on 4 March 2026. Russia refused.',
      published: '2026-03-05',
      outlet: '"><svg onload=alert(1)>',
      title: '+1+1',
      url: 'javascript:alert(1)',
    },
  ]
    .map((article) => JSON.stringify(article))
    .join('\n'),
)

let served: Served
beforeAll(async () => {
  served = await serveFolder(folder.path)
})
afterAll(async () => {
  await served[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

test('markup in documents and names is carried as text, in answers that no browser takes for a page', async () => {
  for (const path of [
    'documents',
    'claims',
    'events',
    'quotes',
    'origins',
    'record',
    `documents/${encodeURIComponent(`a ${SCRIPT}`)}`,
  ]) {
    const response = await served.ask(`api/${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    await response.json()
  }
  const { rows } = (await (await served.ask('api/documents')).json()) as {
    rows: { outlet?: string }[]
  }
  expect(rows.map(({ outlet }) => outlet)).toEqual([FORMULA, '"><svg onload=alert(1)>'])
})

test('no cell of a table is a formula', async () => {
  for (const name of ['documents', 'claims', 'events', 'quotes', 'origins', 'actors']) {
    const text = await (await served.ask(`api/${name}.csv`)).text()
    const cells = (parse(text) as string[][]).flat()
    expect(cells.length).toBeGreaterThan(5)
    expect(cells.filter((cell) => /^\s*[=+@]/.test(cell) || /^-\D/.test(cell))).toEqual([])
  }
})

test('what was asked comes back in a complaint as text alone', async () => {
  const response = await served.ask(`api/events?${encodeURIComponent(SCRIPT)}=1`)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.status).toBe(400)
  const split = await served.ask(`api/explain/${encodeURIComponent('a\r\nset-cookie: x=1')}`)
  expect(split.headers.get('set-cookie')).toBeNull()
})
