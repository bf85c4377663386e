import type { Place } from '../../src/model/place.ts'
import { CAST } from './paragraphs.ts'
import type { Substitution } from './substitution.ts'

interface State {
  readonly name: string
  readonly code: string
  readonly adjective: string
}

const state = (name: string, code: string, adjective: string): State => ({ name, code, adjective })
const USA = state('United States', 'USA', 'American')

/** Who fights, who is attacked, who stands between, and towns of the attacked; invented pairings. */
const THEATRES: readonly {
  readonly one: State
  readonly other: State
  readonly between: State
  readonly towns: readonly string[]
}[] = [
  [state('Russia', 'RUS', 'Russian'), state('Ukraine', 'UKR', 'Ukrainian'), USA],
  [state('Israel', 'ISR', 'Israeli'), state('Lebanon', 'LBN', 'Lebanese'), USA],
  [
    state('Rwanda', 'RWA', 'Rwandan'),
    state('Burundi', 'BDI', 'Burundian'),
    state('Kenya', 'KEN', 'Kenyan'),
  ],
  [
    state('Chad', 'TCD', 'Chadian'),
    state('Sudan', 'SDN', 'Sudanese'),
    state('Egypt', 'EGY', 'Egyptian'),
  ],
  [
    state('Eritrea', 'ERI', 'Eritrean'),
    state('Ethiopia', 'ETH', 'Ethiopian'),
    state('Kenya', 'KEN', 'Kenyan'),
  ],
  [state('Iran', 'IRN', 'Iranian'), state('Iraq', 'IRQ', 'Iraqi'), state('Oman', 'OMN', 'Omani')],
].map(([one = USA, other = USA, between = USA]) => ({
  one,
  other,
  between,
  towns: ['Harbour', 'Northgate', 'Millbridge', 'Saltmarsh', 'Highfield'].map(
    (town) => `${other.adjective} ${town}`,
  ),
}))

const VENUES = ['Geneva', 'Doha', 'Ankara', 'Nairobi', 'Vienna', 'Muscat']

/** A happening that documents tell of: its kind, its day, and who and what takes the cast's place. */
export interface Happening {
  readonly kind: string
  readonly substitution: Substitution
}

/** A happening drawn with numbers from 0 up to 1. */
export function drawHappening(
  kinds: readonly string[],
  days: number,
  random: () => number,
): Happening {
  const draw = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const { one, other, between, towns } = draw(THEATRES)
  const [town, venue] = [draw(towns), draw(VENUES)]
  const pairs = [
    [CAST.between, between],
    [CAST.other, other],
    [CAST.one, one],
  ] as const
  const killed = 2 + Math.floor(random() * 40)
  const injured = killed + 1 + Math.floor(random() * 60)
  return {
    kind: draw(kinds),
    substitution: {
      words: new Map([
        ['Russian', one.adjective],
        ...pairs.map(([name, to]) => [name, to.name] as const),
        [CAST.town, town],
        [CAST.venue, venue],
        [String(CAST.injured), String(injured)],
        [String(CAST.killed), String(killed)],
      ]),
      values: new Map([
        ['RUS', one.code],
        ['UKR', other.code],
        ['USA', between.code],
      ]),
      places: new Map([
        [CAST.town, place(town, other.code)],
        [CAST.venue, place(venue, 'CHE')],
      ]),
      figures: new Map([
        [CAST.killed, killed],
        [CAST.injured, injured],
      ]),
      days,
    },
  }
}

function place(name: string, country: string): Place {
  return { name, country, precision: 'city' }
}
