import { expect, test } from 'vitest'
import { sketch } from '../../test/merge/sketch.ts'
import type { Status } from '../model/claim.ts'
import { mergeLifecycle } from './lifecycle.ts'

type Reported = readonly [day: string | undefined, ...statuses: Status[]]
const [MON, TUE, WED] = ['2025-12-01', '2025-12-02', '2025-12-03']

test.each<readonly [string, readonly Reported[], Status, string]>([
  [
    'what is planned and then reported is held',
    [
      [MON, 'future'],
      [TUE, 'occurred'],
    ],
    'occurred',
    'future occurred',
  ],
  [
    'an old plan does not undo what was held',
    [
      [MON, 'occurred'],
      [TUE, 'future'],
    ],
    'occurred',
    'occurred future',
  ],
  [
    'a denial does not undo what was held',
    [
      [MON, 'occurred'],
      [TUE, 'denied'],
    ],
    'occurred',
    'occurred denied',
  ],
  [
    'a plan denied is called off',
    [
      [MON, 'future'],
      [TUE, 'denied'],
    ],
    'denied',
    'future denied',
  ],
  [
    'what is called off may yet be held',
    [
      [MON, 'denied'],
      [TUE, 'occurred'],
    ],
    'occurred',
    'denied occurred',
  ],
  ['what only a denial knows is denied', [[MON, 'denied']], 'denied', 'denied'],
  [
    'within one day the most that is known counts',
    [[MON, 'occurred', 'future']],
    'occurred',
    'future occurred',
  ],
  [
    'what goes on is not planned again',
    [
      [MON, 'ongoing'],
      [TUE, 'future'],
    ],
    'ongoing',
    'ongoing future',
  ],
  [
    'what goes on comes to pass',
    [
      [MON, 'ongoing'],
      [TUE, 'occurred'],
    ],
    'occurred',
    'ongoing occurred',
  ],
  [
    'a repeated status is one change',
    [
      [MON, 'future'],
      [TUE, 'future'],
      [WED, 'occurred'],
    ],
    'occurred',
    'future occurred',
  ],
  [
    'what has no date is known before the rest',
    [
      [undefined, 'future'],
      [MON, 'occurred'],
    ],
    'occurred',
    'future occurred',
  ],
])('%s', (_name, reported, status, history) => {
  const placed = reported.flatMap(([day, ...statuses], index) => {
    const reading = sketch(
      `${index}`,
      day === undefined ? {} : { day },
      ...statuses.map((one) => ({ status: one })),
    )
    return reading.claims.map((claim) => ({ claim, reading }))
  })
  const lifecycle = mergeLifecycle(placed)
  expect(lifecycle.status).toBe(status)
  expect(lifecycle.history.map((change) => change.status).join(' ')).toBe(history)
  expect(lifecycle.history[0]?.at).toBe(reported[0]?.[0])
  expect(lifecycle.history.flatMap(({ claims }) => claims)).toHaveLength(placed.length)
})
