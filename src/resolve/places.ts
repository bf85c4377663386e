import type { NameCandidate } from '../lexicon/knowledge.ts'
import type { Actor } from '../model/actor.ts'
import type { Mention } from '../model/claim.ts'
import { evidenceAt, type Sourced } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import type { ResolveContext } from './context.ts'

/** The place that a name stands for; of several, one in a country that the document names. */
export function resolvePlace(context: ResolveContext, mention: Mention): Sourced<Place> {
  const { document, knowledge, countries } = context
  const words = document.text.slice(mention.head.start, mention.head.end)
  const candidates = knowledge.names.get(words)
  const places = candidates.flatMap((one) => (one.kind === 'place' ? [one.place] : []))
  const chosen =
    places.find(({ country }) => country !== undefined && countries.has(country)) ?? places[0]
  const sourced = (value: Place, rule: string): Sourced<Place> => ({
    value,
    evidence: [evidenceAt(document.text, mention)],
    rule,
    basis: mention.basis,
  })
  if (chosen !== undefined) {
    const { aliases: _aliases, ...place } = chosen
    return sourced(place, mention.rule)
  }
  const land = candidates.find((one) => isLand(one, mention))
  const state = land?.kind === 'actor' ? stateOf(context, land.actor) : undefined
  if (state !== undefined) {
    const { name, country } = state
    return sourced(
      { name, precision: 'country', ...(country === undefined ? {} : { country }) },
      mention.rule,
    )
  }
  return sourced({ name: words }, mention.rule)
}

/** "Kenya"; in "a *Kenyan army* base" also its people and its bodies. */
function isLand(candidate: NameCandidate, { rule }: Mention): boolean {
  if (candidate.kind !== 'actor') return false
  return rule === 'place/people' || (candidate.actor.kind === 'state' && candidate.form === 'name')
}

function stateOf({ knowledge }: ResolveContext, { country = '' }: Actor): Actor | undefined {
  return knowledge.actors.get(country)
}
