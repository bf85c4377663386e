import { seeded } from '../../test/store/random.ts'
import { FURTHER, OPENINGS } from './sentences.ts'
import { FILLERS } from './words.ts'

const [FEWEST, MOST] = [5, 8]
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const GAP = /\b(?:[ABCTN]|[A-Z]{3,})\b/g

/** Made-up articles of five to eight sentences as JSON Lines, one by one; the same in every run. */
export function* manyDocuments(number: number): Generator<string, void> {
  const random = seeded(20_260_310)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T // one of them
  const filler = (name: string) => pick(FILLERS[name] ?? [name])
  for (let index = 0; index < number; index++) {
    const moment = new Date(Date.UTC(2025, 0, 1 + Math.floor(random() * 365)))
    const day = moment.toISOString().slice(0, 10)
    const weekday = WEEKDAYS[moment.getUTCDay()] ?? ''
    const parties = new Map(['A', 'B', 'C'].map((name) => [name, filler('STATE')]))
    const fill = (gap: string): string => {
      if (gap === 'T') return filler('TOWN')
      if (gap === 'N') return `${2 + Math.floor(random() * 900)}`
      return gap === 'DAY' ? weekday : (parties.get(gap) ?? filler(gap))
    }
    const length = FEWEST + Math.floor(random() * (MOST - FEWEST + 1))
    const further = new Set<string>()
    while (further.size < length - 1) further.add(pick(FURTHER))
    const text = [pick(OPENINGS), ...further]
      .map((one) => capital(one.replace(GAP, fill)))
      .join(' ')
    yield `${JSON.stringify({ id: `${index}`, text, published: day })}\n`
  }
}

function capital(sentence: string): string {
  return sentence.replace(/^[“]?\p{Ll}/u, (opening) => opening.toUpperCase())
}
