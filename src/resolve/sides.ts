import type { Party } from '../model/claim.ts'
import type { ResolveContext } from './context.ts'

/** Whom a party counts for: a person and a body for their state. */
export function sideOf({ country, actor, name }: Party): string {
  return country ?? actor ?? name
}

/** Somebody of a state or a body that the lists know, or a person: "gunmen" are no side. */
export function isKnown({ country, actor, person }: Party): boolean {
  return country !== undefined || actor !== undefined || person === true
}

/** The state of whose people or bodies somebody is. */
export function stateOf({ knowledge }: ResolveContext, { country }: Party): Party | undefined {
  const state = country === undefined ? undefined : knowledge.actors.get(country)
  return state && country !== undefined ? { name: state.name, actor: state.id, country } : undefined
}
