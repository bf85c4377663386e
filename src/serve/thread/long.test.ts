import { expect, test } from 'vitest'
import type { Task } from '../task.ts'
import { AHEAD, isLong } from './long.ts'

const page = (name: string, filters: object = {}, asOf?: string): Task => ({
  kind: 'page',
  name,
  query: { filters, limit: 50, offset: 0, ...(asOf === undefined ? {} : { asOf }) },
})
const answer = (path: string): Task => ({ kind: 'answer', path, parameters: {} })

test.each<[Task, boolean]>([
  [page('positions'), true],
  [page('changes', { since: '2025-12-01' }), true],
  [page('events', { party: 'Russia' }), false],
  [page('events', {}, '2025-12-01'), true],
  [page('claims', { from: '2025-12-01', document: 'a.txt' }), false],
  [page('claims', { party: 'Russia', document: 'a.txt' }), true],
  [answer('issues/{issue}'), true],
  [answer('record'), false],
  [{ kind: 'export', format: 'events-csv' }, true],
])('%j takes long: %s', (task, expected) => {
  expect(isLong(task)).toBe(expected)
})

test('what is worked out ahead takes long', () => {
  expect(AHEAD.length).toBeGreaterThan(5)
  expect(AHEAD.filter((task) => !isLong(task))).toEqual([])
})
