import { seeded } from '../../test/store/random.ts'

const STATES =
  'Kenya Somalia Egypt Sudan Ethiopia Chad Niger Mali Ghana Angola Zambia Russia Ukraine Poland Moldova Georgia Armenia Turkey Iran Iraq Syria Jordan Israel Lebanon Yemen Oman Qatar India Pakistan China Japan Vietnam Thailand Brazil Chile Peru Mexico France Germany Spain'.split(
    ' ',
  )
const TOWNS =
  'Nairobi Mogadishu Cairo Khartoum Geneva Vienna Doha Muscat Ankara Istanbul Tbilisi Yerevan Warsaw Kyiv Minsk Oslo Paris Berlin Madrid Rome Amman Baghdad Beirut Delhi Islamabad Beijing Tokyo Hanoi Lima Brasilia'.split(
    ' ',
  )
const OPENINGS = [
  'Envoys of A and B met in T on DAY for the Nth round of talks on the border.',
  'A called on B on DAY to withdraw N soldiers from the crossing near T.',
  'Troops of A shelled a village near T on DAY, killing N people, a spokesman for B said.',
  'A imposed sanctions on N companies of B on DAY, its foreign ministry said in T.',
  'The president of A accused B on DAY of holding N fishermen in T.',
  'A and B signed an agreement in T on DAY to exchange N prisoners.',
]
const SECONDS = [
  'Officials in T said that the ceasefire between A and C had held for N days.',
  '“We will not accept it,” a spokeswoman for B told reporters in T.',
  'B rejected the demand and said that it would talk to C first.',
  'C offered to host the next meeting within N days.',
]
const THIRDS = [
  'The two sides have quarrelled over water since March.',
  'Aid groups said that N families had fled to C.',
  'No date was given for the talks that C had proposed.',
]

/** Made-up documents of three sentences as JSON Lines, none like another; the same in every run. */
export function manyDocuments(number: number): string {
  const random = seeded(20_260_310)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T // one of them
  return Array.from({ length: number }, (_, index) => {
    const moment = new Date(Date.UTC(2025, 0, 1 + Math.floor(random() * 365)))
    const day = moment.toISOString().slice(0, 10)
    const [a, b, c, town] = [pick(STATES), pick(STATES), pick(STATES), pick(TOWNS)]
    const weekday = moment.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
    const filled = [pick(OPENINGS), pick(SECONDS), pick(THIRDS)]
      .join(' ')
      .replace(/\bDAY\b/g, weekday)
      .replace(/\bNth\b/g, `${2 + (index % 7)}th`)
      .replace(/\b[ABCTN]\b/g, (gap) => {
        const values = { A: a, B: b, C: c, T: town, N: `${2 + (index % 97)}` }
        return values[gap as keyof typeof values] // the expression finds no other letters
      })
    const text = `${filled} Report ${index} of the wire.`
    return `${JSON.stringify({ id: `${index}`, text, published: day })}\n`
  }).join('')
}
