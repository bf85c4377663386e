import type { Entity } from '../model/annotation.ts'
import type { Party } from '../model/claim.ts'
import { evidenceAt, meeting, type Sourced } from '../model/evidence.ts'
import { type ResolveContext, sentenceAt } from './context.ts'
import { stateOf } from './sides.ts'

/** How many sentences back the two camps of a country may have been named. */
const REACH = 20

const OF_STATE = '(?<state>government|army|military|junta|regime)'
const OF_OTHERS = '(?<others>opposition|rebels|insurgents|separatists|guerrillas|militants)'
const CAMPS = new RegExp(`\\b${OF_STATE} and (?:the |its )?${OF_OTHERS}\\b`)

/** "The government and the opposition in Chad … *the two sides*": two camps of one country, told of together before. */
export function campsOf(
  context: ResolveContext,
  { evidence: [words] }: Sourced<Party>,
): readonly Sourced<Party>[] | undefined {
  const { document } = context
  const own = sentenceAt(context, words.start)
  for (let index = own; index >= Math.max(0, own - REACH); index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) continue
    const told = CAMPS.exec(
      document.text.slice(sentence.start, Math.min(sentence.end, words.start)),
    )
    if (told === null) continue
    const named = onlyCountry(context, sentence.first, sentence.last)
    if (named === undefined) continue
    const { country, name } = named
    const start = sentence.start + told.index
    const evidence = [
      evidenceAt(document.text, { start, end: start + told[0].length }),
      evidenceAt(document.text, name),
    ] as const
    const others = told.groups?.['others'] ?? ''
    const state = stateOf(context, { name: '', country })
    if (state === undefined) return undefined
    const adjective = context.knowledge.actors.get(country)?.demonyms?.[0]
    const camp: Party = {
      name: adjective === undefined ? others : `${adjective} ${others}`,
      country,
    }
    return [state, camp].map((value) => ({
      value,
      evidence,
      rule: 'party/both-sides',
      basis: 'inferred',
    }))
  }
  return undefined
}

/** The one state that a sentence names, with the name that tells it first. */
function onlyCountry(
  { document, knowledge }: ResolveContext,
  first: number,
  last: number,
): { readonly country: string; readonly name: Entity } | undefined {
  const span = {
    start: document.tokens[first]?.start ?? 0,
    end: document.tokens[last - 1]?.end ?? 0,
  }
  const [named, ...others] = meeting(document.entities, span).flatMap((name) => {
    const country = knowledge.actors.get(name.actors[0] ?? '')?.country
    return country === undefined ? [] : [{ country, name }]
  })
  return others.every(({ country }) => country === named?.country) ? named : undefined
}
