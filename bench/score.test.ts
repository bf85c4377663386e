import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type {
  GoldClaim,
  GoldDocument,
  PredictedClaim,
  PredictedDocument,
  PredictedEvent,
  PredictedParty,
} from './score/shapes.ts'
import { readGold } from './score/shapes.ts'
import { type ScoreInput, score } from './score.ts'

const aliases = {
  Arland: ['Arlish', 'Port Arl'],
  Borduria: ['the Bordurian side'],
  'Mira Vance': ['Vance'],
}

const goldClaim: GoldClaim = {
  id: 'a.meet',
  span: [0, 40],
  quote: 'Arland and Borduria will meet in Port Arl.',
  type: 'ACCUSE',
  actor: ['Arland'],
  recipient: ['Borduria'],
  status: 'occurred',
}

const predictedClaim: PredictedClaim = {
  start: 0,
  end: 40,
  type: 'ACCUSE',
  status: 'occurred',
  actor: [{ name: 'Arland' }],
  recipient: [{ name: 'Borduria' }],
}

const goldDocument: GoldDocument = { doc: 'a.txt', claims: [], quotes: [], furniture: [] }

function scoreOne(
  gold: Partial<GoldDocument>,
  predicted: Partial<PredictedDocument>,
  more: Partial<ScoreInput> = {},
) {
  return score({
    gold: [{ ...goldDocument, ...gold }],
    aliases,
    predictions: [{ document: 'news/a.txt', ...predicted }],
    ...more,
  })
}

/** Scores one claim: the usual pair of gold and prediction, but for what is given. */
function scoreClaim(gold: Partial<GoldClaim>, predicted: Partial<PredictedClaim>) {
  return scoreOne(
    { claims: [{ ...goldClaim, ...gold }] },
    { claims: [{ ...predictedClaim, ...predicted }] },
  )
}

describe('claims', () => {
  test('a claim read in all its parts is found and full', () => {
    expect(scoreClaim({}, {}).claims).toEqual({
      gold: 1,
      predicted: 1,
      recall: 1,
      precision: 1,
      full: 1,
      analysisAsFact: 0,
    })
  })

  test.each([
    ['another type that gold defends is right', { also: ['REJECT'] }, { type: 'REJECT' }, 1],
    ['another type is not found', {}, { type: 'REJECT' }, 0],
    ['half of the shorter span is enough', {}, { start: 30, end: 50 }, 1],
    ['less than half of the shorter span is not', {}, { start: 31, end: 51 }, 0],
  ])('%s', (_, gold, predicted, recall) => {
    expect(scoreClaim(gold, predicted).claims.recall).toBe(recall)
  })

  test('one prediction finds one claim, and the one that fits better wins', () => {
    const other = { ...goldClaim, id: 'a.other', actor: ['Mira Vance'] }
    const { claims, ofFound } = scoreOne(
      { claims: [goldClaim, other] },
      { claims: [{ ...predictedClaim, actor: [{ name: 'Vance', person: true }] }] },
    )
    expect([claims.recall, ofFound.actor]).toEqual([0.5, 1])
  })

  test('an optional claim is neither asked for nor held against the reader', () => {
    const { claims } = scoreOne(
      { claims: [goldClaim, { ...goldClaim, id: 'a.maybe', span: [50, 70], optional: true }] },
      { claims: [predictedClaim, { ...predictedClaim, start: 50, end: 70 }] },
    )
    expect(claims).toMatchObject({ gold: 1, predicted: 2, recall: 1, precision: 1 })
  })

  test('what is read in a title is not counted, unless it finds a claim', () => {
    const { claims } = scoreOne(
      { claims: [goldClaim], furniture: [{ kind: 'title', span: [50, 90], text: 'Talks' }] },
      { claims: [predictedClaim, { ...predictedClaim, start: 50, end: 70 }] },
    )
    expect(claims).toMatchObject({ predicted: 1, precision: 1 })
  })

  test.each([
    ['occurred', 1],
    ['hypothetical', 0],
  ])('analysis read as %s counts %i against the reader', (status, count) => {
    const { claims } = scoreOne(
      { notClaims: [{ id: 'a.not', span: [0, 40] }] },
      { claims: [{ ...predictedClaim, status }] },
    )
    expect(claims).toMatchObject({ analysisAsFact: count, precision: 0 })
  })

  test('a document that was not read at all finds nothing', () => {
    const report = scoreOne({ claims: [goldClaim] }, { document: 'other.txt' })
    expect(report.claims).toMatchObject({ recall: 0, precision: 0, predicted: 0 })
  })
})

describe('parties', () => {
  test.each<[string, string[], PredictedParty[], number]>([
    ['an alias means the same', ['Arland'], [{ name: 'the Arlish' }], 1],
    ['accents and possessives do not matter', ['Borduria'], [{ name: 'Bordúria’s' }], 1],
    ['an office counts as its country', ['Kenya'], [{ name: 'the cabinet', country: 'KEN' }], 1],
    [
      'a human being does not',
      ['Kenya'],
      [{ name: 'Mira Vance', country: 'KEN', person: true }],
      0,
    ],
    ['an unlisted country goes by its code', ['ZZZ'], [{ name: 'x', country: 'ZZZ' }], 1],
    ['half of the parties is half', ['Arland', 'Mira Vance'], [{ name: 'Vance' }], 0.5],
    ['nothing asked for, nothing missing', [], [], 1],
  ])('%s', (_, actor, predicted, expected) => {
    expect(scoreClaim({ actor }, { actor: predicted }).ofFound.actor).toBe(expected)
  })

  test('who meets whom has no direction', () => {
    const { ofFound, claims } = scoreClaim(
      { type: 'CONSULT', actor: ['Arland', 'Mira Vance'] },
      { type: 'CONSULT', actor: [{ name: 'Borduria' }], recipient: [{ name: 'Arland' }] },
    )
    expect(ofFound.actor).toBeCloseTo(2 / 3)
    expect(ofFound.recipient).toBeCloseTo(2 / 3)
    expect(claims.full).toBe(1)
  })
})

describe('parts of a found claim', () => {
  test.each([
    ['2025-03-02', { start: '2025-03-03', end: '2025-03-03' }, 1],
    ['2025-03-02', { start: '2025-03-04' }, 0],
    ['2025-03-01/2025-03-07', { start: '2025-03-05' }, 0.5],
    ['2025-03', { start: '2025-03-01', end: '2025-03-31' }, 1],
    ['2024-02', { start: '2024-02-01', end: '2024-02-27' }, 0.5],
    ['2024', { start: '2024-01-01', end: '2024-12-31' }, 1],
    ['2025-03-02', undefined, 0],
    [undefined, { start: '2025-03-02' }, Number.NaN],
  ])('time %s read as %j scores %d', (time, predicted, expected) => {
    const report = scoreClaim(
      time === undefined ? {} : { time },
      predicted === undefined ? {} : { time: predicted },
    )
    expect(report.ofFound.time).toBe(expected)
  })

  test.each([
    ['occurred', 'occurred', 1],
    ['ongoing', 'occurred', 1],
    ['occurred', 'ongoing', 0],
    ['future', 'hypothetical', 0],
  ])('status %s read as %s scores %d', (status, predicted, expected) => {
    expect(scoreClaim({ status }, { status: predicted }).ofFound.status).toBe(expected)
  })

  test('a place goes by its aliases, and its absence is a miss', () => {
    expect(scoreClaim({ place: 'Arland' }, { place: { name: 'Port Arl' } }).ofFound.place).toBe(1)
    expect(scoreClaim({ place: 'Arland' }, {}).ofFound.place).toBe(0)
  })

  test.each([
    ['killed', 8, { measure: 'killed', value: 8 }, 1],
    ['killed', 8, { measure: 'injured', value: 8 }, 0],
    ['loan', 9e10, { measure: 'money', value: 9e10 }, 1],
    ['loan', 9e10, { measure: 'money', value: 9e9 }, 0],
    ['injured', null, { measure: 'injured', value: null }, 1],
    ['injured', null, { measure: 'injured', value: 24, hedge: 'dozens' }, 1],
    ['injured', null, { measure: 'injured', value: 24 }, 0],
    ['injured', 24, { measure: 'injured' }, 0],
  ])('%s %d read as %j scores %d', (measure, value, figure, expected) => {
    const report = scoreClaim({ figures: [{ measure, value }] }, { figures: [figure] })
    expect(report.ofFound.figures).toBe(expected)
    expect(report.claims.full).toBe(expected)
  })

  test('issue, deadline and attribution are judged only where gold has them', () => {
    const asked = scoreClaim(
      { issue: 'ceasefire', due: '2025-08-08', attribution: ['Vance', 'Arland'] },
      { issue: 'ceasefire', due: '2025-08-09', attribution: [{ name: 'Mira Vance' }] },
    )
    expect(asked.ofFound).toMatchObject({ issue: 1, due: 0, attribution: 0.5 })
    expect(asked.claims.full).toBe(1)
    expect(scoreClaim({}, { issue: 'ceasefire' }).ofFound.issue).toBeNaN()
  })
})

describe('quotes', () => {
  const quotes = [{ span: [10, 20] as const, text: 'We refuse.', speaker: 'Mira Vance' }]

  test.each([
    ['the same words and speaker', { start: 10, end: 20, speaker: { name: 'Vance' } }, 1, 1],
    ['eight tenths of the words', { start: 12, end: 20 }, 1, 0],
    ['fewer', { start: 13, end: 20 }, 0, 0],
    ['another speaker', { start: 10, end: 20, speaker: { name: 'Arland' } }, 1, 0],
  ])('%s', (_, quote, recall, speaker) => {
    const report = scoreOne({ quotes }, { quotes: [quote, { start: 30, end: 40 }] })
    expect(report.quotes).toEqual({ gold: 1, recall, precision: recall / 2, speaker })
  })
})

describe('furniture', () => {
  const furniture = [
    { kind: 'caption', span: [100, 200] as const, text: 'Smoke over the port.' },
    { kind: 'dateline', span: [0, 10] as const, text: 'PORT ARL' },
  ]

  test('a piece is found when six tenths of it are, and right when half of it is furniture', () => {
    const pieces = [
      { start: 100, end: 160 },
      { start: 190, end: 210 },
      { start: 195, end: 215 },
    ]
    expect(scoreOne({ furniture }, { furniture: pieces }).furniture).toEqual({
      gold: 2,
      predicted: 3,
      recall: 0.5,
      precision: 2 / 3,
      leaks: 0,
    })
  })

  test('claims and quotes read from a caption leak, those from a dateline do not', () => {
    const report = scoreOne(
      { furniture },
      {
        claims: [
          { ...predictedClaim, start: 5, end: 50 },
          { ...predictedClaim, start: 90, end: 101 },
        ],
        quotes: [{ start: 150, end: 160 }],
      },
    )
    expect(report.furniture.leaks).toBe(2)
  })
})

describe('events', () => {
  const spans = [
    [0, 20],
    [30, 50],
    [60, 80],
    [90, 110],
  ] as const
  const gold = {
    claims: spans.map((span, index) => ({ ...goldClaim, id: `a.${index}`, span })),
  }
  const predicted = {
    claims: spans.slice(0, 3).map(([start, end], index) => ({
      ...predictedClaim,
      id: `p${index}`,
      start,
      end,
    })),
  }
  const across = {
    events: [
      { id: 'talks', claims: ['a.0', 'a.1', 'a.3'], sources: { outlets: 2, independent: 1 } },
      { id: 'strike', claims: ['a.2'], sources: { outlets: 1, independent: 1 } },
    ],
  }

  test('pairs of found claims are compared, by id or by place in a document', () => {
    const events: PredictedEvent[] = [
      {
        claims: [
          { id: 'p0', start: 0, end: 0 },
          { document: 'news/a.txt', start: 30, end: 50 },
          { document: 'b.txt', start: 60, end: 80 },
        ],
        sources: { outlets: 2, independent: 2 },
      },
    ]
    expect(scoreOne(gold, predicted, { across, events }).events).toEqual({
      goldPairs: 1,
      predictedPairs: 1,
      recall: 1,
      precision: 1,
      sources: { talks: { outlets: 2, independent: 2 }, strike: null },
    })
  })

  test('claims of two happenings in one event are merged wrongly', () => {
    const lines: string[] = []
    const claims = ['p0', 'p1', 'p2'].map((id) => ({ id, start: 0, end: 0 }))
    const report = scoreOne(gold, predicted, {
      across,
      events: [{ claims }],
      show: (line) => lines.push(line),
    })
    expect(report.events).toMatchObject({ goldPairs: 1, predictedPairs: 3, precision: 1 / 3 })
    expect(lines).toContain('merged  a.0  a.2')
    expect(lines.some((line) => line.startsWith('claim missed   a.3'))).toBe(true)
  })

  test('without events, or without gold across documents, events are not reported', () => {
    expect(scoreOne(gold, predicted, { across })).not.toHaveProperty('events')
    expect(scoreOne(gold, predicted, { events: [] })).not.toHaveProperty('events')
  })
})

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const isShared = existsSync(join(shared, 'score/score.mjs'))

describe('the reference scorer', () => {
  test.skipIf(!isShared).each([
    ['seeds', 1],
    ['seeds', 2],
    ['seeds', 3],
    ['wikinews', 4],
    ['wikinews', 5],
  ])(
    isShared ? 'gives the same figures on %s, guess %i' : 'passed over: ../shared is not here',
    (set, seed) => {
      const folder = join(shared, 'gold', set)
      const { gold, aliases, across } = readGold(folder)
      const random = generator(seed)
      const predictions = gold.map((document) => guess(document, random))
      const events = guessEvents(predictions, random)
      const input = { gold, aliases, predictions, events, ...(across && { across }) }
      expect(figures(score(input))).toEqual(reference(folder, input))
    },
  )
})

/** What the reference scorer reports, its one event with stated sources under the name we give it. */
function reference(folder: string, { predictions, events, across }: ScoreInput): unknown {
  const place = mkdtempSync(join(tmpdir(), 'readout-score-'))
  try {
    const lines = predictions.map((prediction) => JSON.stringify(prediction)).join('\n')
    writeFileSync(join(place, 'readings.jsonl'), lines)
    writeFileSync(join(place, 'events.json'), JSON.stringify(events))
    const script = join(shared, 'score/score.mjs')
    const args = [script, '--json', '--gold', folder, '--pred', join(place, 'readings.jsonl')]
    if (across !== undefined) args.push('--events', join(place, 'events.json'))
    const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    if (report.events === undefined) return report
    const { miamiSources, ...pairs } = report.events
    return { ...report, events: { ...pairs, sources: { 'miami-us-russia': miamiSources } } }
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** A report as JSON gives it back, where `NaN` is `null`. */
function figures(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report))
}

/** Small, seeded and the same everywhere: a linear congruential generator over [0, 1). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** A reading that is right about half of what gold has and wrong about the rest in all ways. */
function guess(gold: GoldDocument, random: () => number): PredictedDocument {
  const chance = (share: number) => random() < share
  const shift = (at: number) => Math.max(0, at + Math.floor((random() - 0.5) * 16))
  const party = (name: string): PredictedParty =>
    chance(0.3)
      ? { name: 'someone', country: 'RUS', ...(chance(0.5) && { person: true }) }
      : { name }
  const parties = (names: readonly string[] = []) => names.filter(() => chance(0.8)).map(party)
  const all = [...gold.claims, ...gold.claims, ...(gold.notClaims ?? []), ...gold.furniture]
  const claims = all
    .filter(() => chance(0.6))
    .map((source, index): PredictedClaim => {
      const claim = { ...goldClaim, ...source }
      const [from = '2025-01-01', to = from] = (claim.time ?? '').split('/')
      const start = shift(claim.span[0])
      return {
        id: `${gold.doc}.${index}`,
        start,
        end: Math.max(start + 1, shift(claim.span[1])),
        type: chance(0.8) ? claim.type : 'CONSULT',
        status: chance(0.8) ? claim.status : 'occurred',
        actor: parties(claim.actor),
        recipient: parties(claim.recipient),
        attribution: parties(claim.attribution),
        ...(chance(0.8) && { time: { start: `${from}-01-01`.slice(0, 10), end: to } }),
        ...(claim.place !== undefined && chance(0.8) && { place: { name: claim.place } }),
        ...(claim.due !== undefined && chance(0.5) && { due: claim.due }),
        ...(claim.issue !== undefined && chance(0.7) && { issue: claim.issue }),
        figures: (claim.figures ?? []).filter(() => chance(0.8)),
      }
    })
  const spans = (list: readonly { span: readonly [number, number] }[]) =>
    list.filter(() => chance(0.8)).map(({ span }) => ({ start: shift(span[0]), end: span[1] }))
  const quotes = spans(gold.quotes).map((quote, index) => ({
    ...quote,
    ...(chance(0.8) && { speaker: party(gold.quotes[index]?.speaker ?? 'nobody') }),
  }))
  return { document: `news/${gold.doc}`, claims, quotes, furniture: spans(gold.furniture) }
}

/** Claims thrown together, some by id and some by where they stand. */
function guessEvents(
  predictions: readonly PredictedDocument[],
  random: () => number,
): readonly PredictedEvent[] {
  const groups = Array.from({ length: 6 }, (): Mutable[] => [])
  for (const { document, claims = [] } of predictions) {
    for (const { id, start, end } of claims) {
      const place = { document, start, end }
      const group = groups[Math.floor(random() * groups.length)]
      group?.push(random() < 0.5 || id === undefined ? place : { ...place, id })
    }
  }
  return groups.map((claims, index) => ({ claims, sources: { outlets: index } }))
}

type Mutable = NonNullable<PredictedEvent['claims']>[number]
