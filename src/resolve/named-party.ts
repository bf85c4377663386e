import { type Actor, bodyOf, officesOn } from '../model/actor.ts'
import type { Entity } from '../model/annotation.ts'
import type { Party } from '../model/claim.ts'
import { fullName } from './antecedents.ts'
import { type Belonging, belonging } from './belonging.ts'
import type { ResolveContext } from './context.ts'

/** The party that a name stands for, as far as `data/` or the name's own shape tells. */
export function partyOf(context: ResolveContext, entity: Entity): Party | undefined {
  const { knowledge, document } = context
  const words = document.text.slice(entity.start, entity.end)
  const candidates = entity.actors.flatMap((id) => knowledge.actors.get(id) ?? [])
  const actor = chooseActor(candidates)
  if (actor !== undefined) return fromActor(context, actor)
  const outlet = knowledge.names.get(words).find((one) => one.kind === 'outlet')
  if (outlet?.kind === 'outlet') return { name: outlet.outlet.name, outlet: true }
  if (entity.label === 'PER') {
    const { start, end } = fullName(context, entity)
    return { name: document.text.slice(start, end), person: true }
  }
  return entity.label === 'ORG' ? ofCountry({ name: words }, sideIn(context, words)) : undefined
}

/** The state whose people a body's name begins with: "*Kenyan* Wildlife Service". */
function sideIn({ knowledge, document }: ResolveContext, words: string): Belonging {
  const [first] = knowledge.names.find(words)
  const [named] = first?.start === 0 ? first.values : []
  if (named?.kind !== 'actor') return {}
  return belonging(named.actor.country, bodyOf(named.actor, document.published?.day))
}

/** A state before a body, a body before a person; two persons of one name stay in words. */
function chooseActor(candidates: readonly Actor[]): Actor | undefined {
  if (candidates.length <= 1) return candidates[0]
  return (
    candidates.find(({ kind }) => kind === 'state') ??
    candidates.find(({ kind }) => kind !== 'person') ??
    undefined
  )
}

function fromActor({ document }: ResolveContext, actor: Actor): Party {
  const office = officesOn(actor, document.published?.day).find(
    ({ country }) => country !== undefined,
  )
  // Without a day nothing tells which office was held; where all were of one country, it is that.
  const served = new Set((actor.offices ?? []).flatMap((one) => one.country ?? []))
  const [only] = document.published === undefined && served.size === 1 ? served : []
  const country = actor.country ?? office?.country ?? only
  const side = bodyOf(actor, document.published?.day)
  return {
    name: actor.name,
    actor: actor.id,
    ...(actor.kind === 'person' ? { person: true } : {}),
    ...belonging(country, side),
  }
}

/** A party with the country and the side of another. */
export function ofCountry(party: Party, other: Belonging): Party {
  return { ...party, ...belonging(other.country, other.side) }
}
