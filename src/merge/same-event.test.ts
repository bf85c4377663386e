import { describe, expect, test } from 'vitest'
import {
  BERLIN,
  type ClaimSketch,
  DMITRIEV,
  EUROPE,
  KHARKIV,
  KREMLIN,
  LAVROV,
  MIAMI,
  MOSCOW,
  ODESA,
  PUTIN,
  RUBIO,
  RUSSIA,
  sketch,
  TRUMP,
  UKRAINE,
  UMEROV,
  USA,
  WITKOFF,
} from '../../test/merge/sketch.ts'
import type { Party } from '../model/claim.ts'
import type { Figure } from '../model/quantity.ts'
import { type ComparableClaim, comparableClaims } from './comparable.ts'
import { sameEvent, scoreSameEvent } from './same-event.ts'

type Row = readonly [name: string, a: ClaimSketch, b: ClaimSketch]

const MEETING: ClaimSketch = { actor: [USA], recipient: [RUSSIA] }
const NORWAY: Party = { name: 'Norway', actor: 'nor', country: 'NOR' }
const HADDAD: Party = { name: 'Amira Haddad', person: true }
const HADDAD_OF_NORWAY: Party = { ...HADDAD, country: 'NOR' }
const STRIKE: ClaimSketch = { type: 'ASSAULT', actor: [RUSSIA], recipient: [UKRAINE] }
const THREAT: ClaimSketch = { type: 'THREATEN', actor: [TRUMP], recipient: [RUSSIA] }

const IN_ODESA: ClaimSketch = { time: '2025-12-19', place: ODESA }
const BY_RUSSIA: ClaimSketch = { type: 'ASSAULT', actor: [RUSSIA], ...IN_ODESA }
const ON_UKRAINE: ClaimSketch = { type: 'ASSAULT', recipient: [UKRAINE], ...IN_ODESA }
const TO_UKRAINE: ClaimSketch = { recipient: [UKRAINE] }
const REFUSAL: ClaimSketch = { type: 'REJECT', actor: [RUSSIA], issue: 'ceasefire' }
const DEMAND: ClaimSketch = {
  type: 'REQUEST',
  actor: [RUSSIA],
  ...TO_UKRAINE,
  issue: 'prisoners-and-hostages',
}
const OFFER: ClaimSketch = {
  type: 'REQUEST',
  mode: 'propose',
  actor: [USA],
  issue: 'ceasefire',
}
const SIXTY_DAYS: Figure = { measure: 'duration', value: 60, unit: 'day' }
const ACCORD: ClaimSketch = {
  type: 'AGREE',
  actor: [RUSSIA],
  issue: 'ceasefire',
  figures: [SIXTY_DAYS],
}
const BLAME: ClaimSketch = {
  type: 'ACCUSE',
  actor: [RUSSIA],
  ...TO_UKRAINE,
  issue: 'ceasefire',
  trigger: 'accused',
}
const TWO_MONTHS: Figure = { measure: 'duration', value: 2, unit: 'month' }

describe('across documents', () => {
  test.each<Row>([
    [
      'a person counts for the country',
      { ...MEETING, time: '2025-12-20/2025-12-21', place: MIAMI },
      { actor: [WITKOFF], recipient: [DMITRIEV], time: '2025-12-20/2025-12-21', place: MIAMI },
    ],
    [
      'who met whom has no direction',
      { ...MEETING, time: '2025-08-06' },
      { actor: [RUSSIA], recipient: [USA], time: '2025-08-06' },
    ],
    [
      'a person of whom one text alone tells the state',
      { actor: [HADDAD_OF_NORWAY], recipient: [LAVROV], time: '2025-12-20', place: MIAMI },
      { actor: [HADDAD], recipient: [LAVROV], time: '2025-12-20', place: MIAMI },
    ],
    [
      'a person for whose state another text has the state alone, met by the same person',
      { actor: [LAVROV], recipient: [HADDAD], time: '2025-12-20', place: MIAMI },
      { actor: [HADDAD_OF_NORWAY, NORWAY], recipient: [LAVROV], time: '2025-12-20', place: MIAMI },
    ],
    [
      'two texts that tell of one side alone, of one day and town',
      { actor: [NORWAY], time: '2025-12-20', place: MIAMI, words: 'talks of the envoys in Miami' },
      { actor: [NORWAY], time: '2025-12-20', place: MIAMI, words: 'the envoys began talks' },
    ],
    [
      'ministers of no told state, of one day and town',
      {
        actor: [{ name: 'Defence ministers' }],
        time: '2025-12-20',
        place: MIAMI,
        words: 'are to meet on Saturday in Miami',
      },
      {
        actor: [{ name: "the states' defence ministers" }],
        time: '2025-12-20',
        place: MIAMI,
        words: 'will meet in Miami on Saturday',
      },
    ],
    [
      'a strike on one market, of which one text gives the day and the other comes out right after it',
      { ...STRIKE, time: '2025-12-19', place: ODESA, words: 'a missile hit the main market' },
      { ...STRIKE, place: ODESA, words: 'the rocket that fell on a market' },
    ],
    [
      'an attack and who denies it',
      { ...STRIKE, time: '2025-12-19', place: ODESA, words: 'a missile hit the main market' },
      { ...STRIKE, status: 'denied', place: ODESA, words: 'denied that it bombed the market' },
    ],
    [
      'an attack of which one text knows nobody',
      { ...STRIKE, time: '2025-12-19', place: ODESA, words: 'a missile hit the market' },
      { type: 'ASSAULT', time: '2025-12-19', place: ODESA, words: 'an attack, on the market' },
    ],
    [
      'a plan without a day, and what was held within the week',
      { ...MEETING, status: 'future', place: MIAMI, words: 'are to meet again, in Miami' },
      { ...MEETING, time: '2025-12-21', place: MIAMI, words: 'met for five hours' },
    ],
    [
      'the Kremlin is in Moscow',
      { actor: [PUTIN], recipient: [WITKOFF], time: '2025-08-06', place: KREMLIN },
      { actor: [WITKOFF], recipient: [PUTIN], time: '2025-08-06', place: MOSCOW },
    ],
    [
      'one list of sides may be the shorter',
      { actor: [UKRAINE], recipient: [EUROPE], time: '2025-12-14/2025-12-19', place: BERLIN },
      {
        actor: [WITKOFF],
        recipient: [UKRAINE, EUROPE],
        time: '2025-12-14/2025-12-17',
        place: BERLIN,
      },
    ],
    [
      'a meeting in a town may be dated a day apart',
      { ...MEETING, time: '2025-08-06', place: MOSCOW },
      { ...MEETING, time: '2025-08-07', place: MOSCOW },
    ],
    [
      'an undated meeting has sides, town and week',
      { ...MEETING, place: MIAMI },
      { ...MEETING, place: MIAMI, time: '2025-12-20' },
    ],
    [
      'a strike has side, day and town',
      { ...STRIKE, time: '2025-12-19', place: ODESA },
      { type: 'ASSAULT', actor: [RUSSIA], time: '2025-12-19/2025-12-20', place: ODESA },
    ],
    [
      'an invasion is dated to its month',
      { ...STRIKE, time: '2022-02-01/2022-02-28' },
      { ...STRIKE, time: '2022-02-01/2022-02-28' },
    ],
    [
      'a threat has one deadline',
      { ...THREAT, due: '2025-08-08', time: '2025-07-28' },
      { ...THREAT, due: '2025-08-08' },
    ],
    [
      'a demand has speaker, issue and day',
      { type: 'REQUEST', actor: [PUTIN], issue: 'territory', time: '2025-12-17' },
      { type: 'REQUEST', actor: [PUTIN], issue: 'territory', time: '2025-12-19' },
    ],
    [
      'an attack of which one text tells who struck and the other who was struck',
      { ...BY_RUSSIA, words: 'warplanes bombed the harbour' },
      { ...ON_UKRAINE, words: 'a bomb fell on the harbour' },
    ],
    [
      'an answer of a day, and one without a day in the news of that day',
      { ...REFUSAL, ...TO_UKRAINE, time: '2025-12-19', words: 'refused to hold its fire' },
      { ...REFUSAL, ...TO_UKRAINE, words: 'has turned down the truce for Kharkiv' },
    ],
    [
      'an answer to an offer of so many days, which one text counts in months',
      { ...REFUSAL, recipient: [USA], figures: [SIXTY_DAYS], time: '2025-12-19' },
      { ...REFUSAL, ...TO_UKRAINE, figures: [TWO_MONTHS] },
    ],
    [
      'a proposal told again weeks later, by its length',
      { ...OFFER, time: '2025-12-01/2025-12-07', figures: [SIXTY_DAYS], words: 'proposed a truce' },
      { ...OFFER, figures: [TWO_MONTHS], words: 'the two months of quiet put forward' },
    ],
    [
      'an answer of which one text gets the issue from the sentence before',
      { ...REFUSAL, recipient: [USA], time: '2025-12-19', words: 'rejected the American draft' },
      {
        ...REFUSAL,
        recipient: [USA],
        time: '2025-12-19',
        issue: 'territory',
        issueRule: 'issue/before',
        words: 'turned down the American draft',
      },
    ],
    [
      'a demand without a day, put to one side on one issue',
      { ...DEMAND, time: '2025-12-19', words: 'demanded the return of prisoners' },
      { ...DEMAND, words: 'told Kyiv to allow the return of captured men' },
    ],
  ])('%s', (_name, a, b) => expect(judge(a, b)).toMatchObject({ same: true }))

  test.each<Row>([
    ['types keep apart', MEETING, { ...MEETING, type: 'AGREE' }],
    [
      'two weeks keep apart what has one town',
      { ...MEETING, place: MIAMI, time: '2025-12-05' },
      { ...MEETING, place: MIAMI, time: '2025-12-20' },
    ],
    [
      'other counterparts keep apart what has one town and day',
      { actor: [WITKOFF], recipient: [UMEROV], place: MIAMI, time: '2025-12-21' },
      { actor: [WITKOFF], recipient: [DMITRIEV], place: MIAMI, time: '2025-12-21' },
    ],
    [
      'two towns keep apart',
      { ...MEETING, place: MIAMI, time: '2025-12-20' },
      { ...MEETING, place: BERLIN, time: '2025-12-20' },
    ],
    [
      'other persons of the same states keep apart',
      { actor: [RUBIO], recipient: [LAVROV], time: '2025-08-06' },
      { actor: [WITKOFF], recipient: [PUTIN], time: '2025-08-06' },
    ],
    [
      'a call is no visit',
      { actor: [TRUMP], recipient: [PUTIN], mode: 'phone', time: '2025-08-06' },
      { actor: [TRUMP], recipient: [PUTIN], mode: 'visit', time: '2025-08-06' },
    ],
    [
      'one shared side is too little',
      { actor: [WITKOFF], place: MIAMI, time: '2025-12-21' },
      { actor: [WITKOFF], recipient: [UMEROV], place: MIAMI, time: '2025-12-21' },
    ],
    [
      'two of one name and of two states are two persons',
      { actor: [HADDAD_OF_NORWAY], recipient: [LAVROV], time: '2025-12-20', place: MIAMI },
      {
        actor: [{ ...HADDAD, country: 'LBN' }],
        recipient: [LAVROV],
        time: '2025-12-20',
        place: MIAMI,
      },
    ],
    ['undated meetings without a town are too little', MEETING, { ...MEETING, time: '2025-12-20' }],
    [
      'a week is too long without a town',
      { ...MEETING, time: '2025-12-15/2025-12-21' },
      { ...MEETING, time: '2025-12-19' },
    ],
    [
      'strikes of two nights on one town are two',
      { ...STRIKE, time: '2025-12-19', place: ODESA },
      { ...STRIKE, time: '2025-12-20', place: ODESA },
    ],
    [
      'strikes of one night on two towns are two',
      { ...STRIKE, time: '2025-12-19', place: KHARKIV },
      { ...STRIKE, time: '2025-12-19', place: ODESA },
    ],
    [
      'strikes of one day somewhere are too little',
      { ...STRIKE, time: '2025-12-19' },
      { ...STRIKE, time: '2025-12-19' },
    ],
    [
      'a campaign is no incident',
      { ...STRIKE, status: 'ongoing', time: '2025-12-14/2025-12-20', place: ODESA },
      { ...STRIKE, time: '2025-12-19', place: ODESA },
    ],
    [
      'who strikes is not who is struck',
      { ...STRIKE, time: '2025-12-19', place: ODESA },
      { type: 'ASSAULT', actor: [UKRAINE], recipient: [RUSSIA], time: '2025-12-19', place: ODESA },
    ],
    [
      'two deadlines are two threats',
      { ...THREAT, due: '2025-08-08', time: '2025-07-28' },
      { ...THREAT, due: '2025-09-02', time: '2025-07-28' },
    ],
    [
      'two speakers of one state speak for themselves',
      { type: 'REQUEST', actor: [PUTIN], issue: 'territory', time: '2025-12-17' },
      { type: 'REQUEST', actor: [LAVROV], issue: 'territory', time: '2025-12-17' },
    ],
    [
      'undated positions on one issue are too little',
      { type: 'REQUEST', actor: [PUTIN], issue: 'territory' },
      { type: 'REQUEST', actor: [PUTIN], issue: 'territory' },
    ],
    [
      'who strikes in one text is struck in the other',
      { ...BY_RUSSIA, words: 'warplanes bombed the harbour' },
      { type: 'ASSAULT', recipient: [RUSSIA], ...IN_ODESA, words: 'a bomb fell on the harbour' },
    ],
    [
      'answers on one issue with nothing to tell of what',
      { ...REFUSAL, recipient: [USA] },
      { ...REFUSAL, ...TO_UKRAINE },
    ],
    [
      'answers to offers of other lengths, to two sides',
      { ...REFUSAL, recipient: [USA], figures: [SIXTY_DAYS], time: '2025-12-19' },
      { ...REFUSAL, ...TO_UKRAINE, figures: [{ ...SIXTY_DAYS, value: 30 }] },
    ],
    [
      'accords of one length with two sides',
      { ...ACCORD, recipient: [USA], time: '2025-12-19' },
      { ...ACCORD, ...TO_UKRAINE },
    ],
    [
      'an accord with one side, and who accepts what another offers',
      { ...ACCORD, ...TO_UKRAINE, time: '2025-12-19' },
      { ...ACCORD, recipient: [USA], mode: 'accept' },
    ],
    [
      'two demands to one side on one issue, alike in the verb and the issue alone',
      {
        ...DEMAND,
        time: '2025-12-19',
        words: 'demanded release of prisoners',
        trigger: 'demanded',
      },
      { ...DEMAND, words: 'demanded an end to executing prisoners', trigger: 'demanded' },
    ],
    [
      'two accusations of one side on one issue, alike in the verb and the issue alone',
      { ...BLAME, time: '2025-12-19', words: 'accused Kyiv of breaking the ceasefire' },
      { ...BLAME, words: 'accused Kyiv of blocking the ceasefire talks' },
    ],
  ])('%s', (_name, a, b) => expect(judge(a, b)).toMatchObject({ same: false }))

  test('answers without a day are not joined when published days apart', () => {
    const [one, other] = [REFUSAL, { ...REFUSAL, ...TO_UKRAINE }]
    expect(judge(one, other, '2025-12-17')).toMatchObject({ same: false })
  })

  test('undated meetings are not joined when published weeks apart', () => {
    const claim = { ...MEETING, place: MIAMI }
    expect(judge(claim, claim, '2025-11-01')).toMatchObject({ same: false })
  })

  test('the same long words within days are one report', () => {
    const words = 'Belgium opposes lending Kyiv billions against immobilised reserves'
    const claim: ClaimSketch = { type: 'REJECT', actor: [EUROPE], words }
    expect(judge(claim, claim)).toMatchObject({ same: true })
    expect(judge(claim, claim, '2025-12-01')).toMatchObject({ same: false })
  })
})

describe('in one document', () => {
  test.each<Row>([
    [
      'a second mention of a meeting has the town and lacks the day',
      { ...MEETING, time: '2025-12-20/2025-12-21', place: MIAMI, status: 'future' },
      { actor: [DMITRIEV, WITKOFF], place: MIAMI, status: 'future', after: 900 },
    ],
    [
      'a second mention of two persons lacks day and town',
      { actor: [PUTIN], recipient: [WITKOFF], time: '2025-08-06', place: MOSCOW },
      { actor: [PUTIN], recipient: [WITKOFF], after: 600 },
    ],
    [
      'a toll told right after a strike is its toll',
      { ...STRIKE, time: '2025-12-19', place: ODESA },
      { type: 'ASSAULT', figures: [{ measure: 'injured', value: 27, unit: 'people' }] },
    ],
    [
      'a deadline told twice is one',
      { ...THREAT, due: '2025-08-08' },
      { ...THREAT, due: '2025-08-08' },
    ],
    [
      'an ultimatum told twice is one, whatever issue is named',
      { ...THREAT, mode: 'ultimatum', due: '2025-08-08', issue: 'ceasefire', words: 'a deadline' },
      { ...THREAT, mode: 'ultimatum', issue: 'sanctions', words: 'given until Friday' },
    ],
    [
      'a proposal told again without saying to whom is one',
      {
        type: 'REQUEST',
        mode: 'propose',
        actor: [USA],
        recipient: [RUSSIA],
        issue: 'ceasefire',
        words: 'the truce proposed by Washington',
      },
      {
        type: 'REQUEST',
        mode: 'propose',
        actor: [USA],
        issue: 'ceasefire',
        words: 'a recent proposal',
      },
    ],
    [
      'a demand told twice in like words is one',
      { type: 'REQUEST', actor: [USA], recipient: [RUSSIA], words: 'proposed a lasting ceasefire' },
      { type: 'REQUEST', actor: [USA], recipient: [RUSSIA], words: 'its ceasefire proposal' },
    ],
  ])('%s', (_name, a, b) => expect(judgeWithin(a, b)).toMatchObject({ same: true }))

  test.each<Row>([
    [
      'a meeting held and one planned are two',
      { ...MEETING, place: MIAMI },
      { ...MEETING, place: MIAMI, status: 'future' },
    ],
    [
      'two days are two meetings',
      { ...MEETING, place: MIAMI, time: '2025-12-04' },
      { ...MEETING, place: MIAMI, time: '2025-12-05' },
    ],
    [
      'a strike on another sea is another',
      { ...STRIKE, place: { name: 'Black Sea', precision: 'sea', latitude: 43, longitude: 34 } },
      { ...STRIKE, place: { name: 'Caspian Sea', precision: 'sea', latitude: 41, longitude: 51 } },
    ],
    [
      'a toll told long after a strike may be another',
      { ...STRIKE, time: '2025-12-19', place: ODESA },
      { type: 'ASSAULT', figures: [{ measure: 'injured', value: 27 }], after: 900 },
    ],
    [
      'a claim of strikes elsewhere is not the strike before it',
      { ...STRIKE, time: '2025-12-19', place: ODESA, words: 'a missile hit the port' },
      { ...STRIKE, time: '2025-12-19', words: 'it had struck energy plants' },
    ],
    [
      'another ship struck right after a strike is another strike',
      {
        ...STRIKE,
        place: { name: 'Black Sea', precision: 'sea' },
        words: 'drones struck a tanker',
      },
      { ...STRIKE, words: 'two more were struck by drones' },
    ],
    [
      'two demands in other words are two',
      { type: 'REQUEST', actor: [USA], recipient: [RUSSIA], words: 'proposed a ceasefire' },
      { type: 'REQUEST', actor: [USA], recipient: [RUSSIA], words: 'urged prisoner exchanges' },
    ],
    [
      'assets frozen then and now are two measures',
      {
        type: 'SANCTION',
        actor: [EUROPE],
        recipient: [RUSSIA],
        words: 'immobilised frozen assets',
      },
      {
        type: 'SANCTION',
        recipient: [RUSSIA],
        words: 'frozen assets',
        time: '2022-02-01/2022-02-28',
      },
    ],
  ])('%s', (_name, a, b) => expect(judgeWithin(a, b)).toMatchObject({ same: false }))
})

describe('what is weighed', () => {
  const attack = { ...STRIKE, time: '2022-02-01/2022-02-28' }
  test('one side and the month of an invasion need the word for it', () => {
    const told = { ...attack, words: 'its long invasion of the neighbour' }
    const other: ClaimSketch = { type: 'ASSAULT', actor: [RUSSIA], time: attack.time }
    expect(judge(told, { ...other, words: 'a full invasion that winter' })).toMatchObject({
      same: false,
    })
    const [a, b] = [
      { ...told, trigger: 'invasion' },
      { ...other, words: 'a full invasion that winter', trigger: 'invasion' },
    ]
    expect(judge(a, b)).toEqual({ same: true, why: 'same party, month and word for it' })
  })

  test('a copy outweighs all that is left out', () => {
    const words = 'Envoys pressed the rebels to hand over prisoners before Sunday evening'
    const [first, second] = comparableClaims(
      [
        sketch('a', {}, { ...MEETING, words }),
        sketch('b', {}, { actor: [USA], recipient: [RUSSIA], words }),
      ],
      new Map(
        ['a', 'b'].map((name) => [sketch(name, {}, { ...MEETING, words }).document.revision, 'c']),
      ),
    )
    expect(both(first, second)).toEqual({
      same: true,
      why: 'the same words in a copy of the article',
    })
  })

  test('the time and place of who knows no side are not enough', () => {
    const a = { actor: [USA], place: MIAMI, time: '2025-12-20' }
    const [first, second] = comparableClaims(
      [sketch('a', {}, a), sketch('b', {}, { ...a, actor: [{ name: 'two envoys' }] })],
      new Map(),
    )
    if (first === undefined || second === undefined) throw new Error('the two claims are one')
    const { points, terms } = scoreSameEvent(first, second)
    expect(points).toBe(4)
    expect(Object.fromEntries(terms)).toEqual({ 'open sides': -2, days: 3, place: 3 })
  })
})

test('two texts that tell of one meeting called off, of which one names the sides', () => {
  const words = 'the Miami talks have been called off'
  const a: ClaimSketch = { type: 'REJECT', recipient: [USA, RUSSIA], place: MIAMI, words }
  const [first, second] = pair(a, { type: 'REJECT', place: MIAMI, words: `on Friday ${words}` })
  const off = { change: 'called-off' } as const
  expect(both(first, second)).toMatchObject({ same: false })
  expect(sameEvent({ ...first, ...off }, { ...second, ...off })).toMatchObject({ same: true })
})

test('a plan is one with what moves it to another town, and with no other plan for that town', () => {
  const plan: ClaimSketch = { ...MEETING, status: 'future', time: '2025-12-21', place: MIAMI }
  const [first, second] = pair({ ...plan, time: '2025-12-23', place: BERLIN }, plan)
  expect(both(first, second)).toEqual({ same: false, why: 'the times do not meet' })
  const moved = { ...first, change: 'moved' } as const
  expect(sameEvent(moved, second)).toMatchObject({ same: true })
})

test('the verdict names its reason', () => {
  const a = { ...MEETING, place: MIAMI, time: '2025-12-20' }
  expect(judge(a, { ...a, place: BERLIN })).toEqual({ same: false, why: 'the places differ' })
  expect(judge(a, a)).toEqual({ same: true, why: 'same sides, time and place' })
})

function pair(a: ClaimSketch, b: ClaimSketch): readonly [ComparableClaim, ComparableClaim] {
  const claims = [sketch('a', { day: '2025-12-20' }, a), sketch('b', { day: '2025-12-19' }, b)]
  const found = comparableClaims(claims, new Map())
  const [first, second] = ['a.0', 'b.0'].map((id) => found.find(({ ids }) => ids.includes(id)))
  if (first === undefined || second === undefined) throw new Error('the two claims are one')
  return [first, second]
}

function judge(a: ClaimSketch, b: ClaimSketch, day = '2025-12-19') {
  const [first, second] = comparableClaims(
    [sketch('a', { day: '2025-12-20' }, a), sketch('b', { day }, b)],
    new Map(),
  )
  return both(first, second)
}

function judgeWithin(a: ClaimSketch, b: ClaimSketch) {
  const [first, second] = comparableClaims([sketch('a', { day: '2025-12-20' }, a, b)], new Map())
  return both(first, second)
}

function both(a: ComparableClaim | undefined, b: ComparableClaim | undefined) {
  if (a === undefined || b === undefined) throw new Error('the two claims are one')
  expect(sameEvent(b, a)).toEqual(sameEvent(a, b))
  return sameEvent(a, b)
}
