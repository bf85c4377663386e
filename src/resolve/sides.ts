import type { Party } from '../model/claim.ts'
import { belonging } from './belonging.ts'
import type { ResolveContext } from './context.ts'

/** Whom a party counts for: a person and a body for their state, a fighter for the armed group. */
export function sideOf({ side, country, actor, name }: Party): string {
  return side ?? country ?? actor ?? name
}

/** Somebody of a state or a body that the lists know, or a person: "gunmen" are no side. */
export function isKnown({ country, actor, person }: Party): boolean {
  return country !== undefined || actor !== undefined || person === true
}

/** The state of whose people or bodies somebody is, or the armed group or body that is no state's. */
export function stateOf({ knowledge }: ResolveContext, party: Party): Party | undefined {
  const { side, country } = party
  const whole = knowledge.actors.get(side ?? country ?? '')
  return whole && { name: whole.name, actor: whole.id, ...belonging(whole.country, side) }
}
