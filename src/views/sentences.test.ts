import { expect, test } from 'vitest'
import {
  type ClaimSketch,
  KREMLIN,
  MIAMI,
  ODESA,
  PUTIN,
  RUSSIA,
  sketch,
  UKRAINE,
  USA,
  WITKOFF,
} from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import { wordEvent } from './sentences.ts'

const exactly = (measure: string, value: number) => ({ measure, value, low: value, high: value })

test.each<[ClaimSketch, string]>([
  [
    {
      actor: [USA],
      recipient: [RUSSIA],
      place: MIAMI,
      time: '2025-12-20/2025-12-21',
      status: 'future',
    },
    'Planned: talks between United States and Russia in Miami, 20–21 December 2025',
  ],
  [
    { actor: [PUTIN], recipient: [WITKOFF], place: KREMLIN, time: '2025-12-02' },
    'Vladimir Putin held talks with Steve Witkoff at Kremlin on 2 December 2025',
  ],
  [
    { actor: [PUTIN], recipient: [WITKOFF], mode: 'phone' },
    'Vladimir Putin spoke by phone with Steve Witkoff',
  ],
  [{}, 'Talks'],
  [
    {
      type: 'ASSAULT',
      recipient: [UKRAINE],
      place: ODESA,
      figures: [exactly('killed', 8), exactly('drone', 30)],
    },
    'An attack on Ukraine in Odesa: killed 8',
  ],
  [
    { type: 'ASSAULT', actor: [RUSSIA], recipient: [UKRAINE], status: 'denied' },
    'Denied: an attack on Ukraine by Russia',
  ],
  [
    { type: 'REQUEST', actor: [UKRAINE], recipient: [USA] },
    'Ukraine asked or demanded of United States',
  ],
  [
    { type: 'AGREE', actor: [UKRAINE], status: 'hypothetical' },
    'Possible: an agreement or promise by Ukraine',
  ],
  [
    { type: 'MOBILIZE', actor: [RUSSIA], status: 'ongoing' },
    'Going on: a move of forces by Russia',
  ],
])('%j is told as “%s”', (claim, expected) => {
  const [event] = mergeReadings([sketch('a.txt', { day: '2025-12-20' }, claim)])
  expect(event && wordEvent(event)).toBe(expected)
})
