import { expect, test } from 'vitest'
import { openThread } from './pool.ts'

const PAGE = { name: 'a', bytes: Buffer.from('<p>Envoys met in Geneva.</p>') }
const WORK = { module: './page-worker', name: 'openInWorker', megabytes: 512 } as const

test('a thread stays open for one task after the other', async () => {
  await using thread = openThread<typeof PAGE, object>({ ...WORK, seconds: 30 })
  for (let again = 0; again < 3; again++) {
    expect(await thread.run(PAGE)).toMatchObject({ result: { document: { name: 'a' } } })
  }
})

test('a task that breaks a cap loses its thread, and the next has another', async () => {
  await using thread = openThread<typeof PAGE, object>({ ...WORK, seconds: 0.001 })
  expect(await thread.run(PAGE)).toEqual({ broke: 'seconds' })
  expect(await thread.run(PAGE)).toEqual({ broke: 'seconds' })
})
