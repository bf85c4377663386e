import type { Entity } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { firstEndingAfter, type Span } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'

/** What the words say a place lies in: "Tripoli, *Lebanon*", "the *Syrian* town of Azaz", "Paris, *Texas*". */
export interface Container {
  readonly country?: string
  readonly region?: string
  /** "Ukraine's Kursk offensive" is not in Ukraine: what a name owns need not lie in it. */
  readonly isSure: boolean
  /** "Athens, *Georgia*": what else of that name it may be. */
  readonly second?: Container
}

const SIDES = '(?:(?:north|south|east|west|central|upper|lower)[a-z-]*,? )?'
/** Between a place and what contains it. */
const BEHIND = new RegExp(
  `^(?:,? (?:in|of) (?:the )?|, )${SIDES}(?:the )?(?:(?:province|region|state|governorate) of )?$`,
)
/** Between a people or country and a place of theirs. */
const BEFORE =
  /^(?:['’]s)? (?:[a-z-]+ )?(?:(?:town|city|village|port|district|capital|suburb)(?: city)?(?: of)? )?$/
/** In UTF-16 units. */
const REACH = 50

/** What contains the place of a mention, where the words around it say so. */
export function containerOf(context: ResolveContext, { head }: Mention): Container | undefined {
  const { document } = context
  const { entities, text } = document
  const at = firstEndingAfter(entities, head.start)
  const next = entities.slice(at, at + 4).find(({ start }) => start >= head.end)
  if (next !== undefined && next.start - head.end < REACH) {
    const link = text.slice(head.end, next.start)
    // "in Goma, *Kenya and Chad*" is a list.
    const isList = link === ', ' && /^ and \p{Lu}/u.test(text.slice(next.end, next.end + 6))
    const isBehind = BEHIND.test(link) && !isList && !(link === ', ' && isSubject(text, head, next))
    const found = isBehind ? container(context, next) : undefined
    if (found !== undefined) return withSecond(context, next, { ...found, isSure: true })
  }
  const previous = entities[at - 1]
  if (previous === undefined || previous.end > head.start || head.start - previous.end > REACH)
    return undefined
  const between = text.slice(previous.end, head.start)
  const isNamed = KIND.test(between)
  if (!BEFORE.test(between) || !(isNamed || /^['’]s /.test(between))) return undefined
  const found = container(context, previous)
  return found && { ...found, isSure: isNamed }
}

/** "In Cairo, *Kenyan* officers met", "In Cairo, *Kenya* said": who does something there; a country would have a comma behind it. */
function isSubject(text: string, { start }: Span, { end, form }: Entity): boolean {
  const isFirst = /(?:^|[.!?"”\n])\s*(?:In|At)\s$/u.test(text.slice(Math.max(0, start - 8), start))
  return form === 'demonym' || (isFirst && !/^[,.;)]/.test(text.slice(end, end + 1)))
}

function withSecond(
  { document, knowledge }: ResolveContext,
  { start, end }: Entity,
  first: Container,
): Container {
  const [other] = knowledge.towns
    .provincesNamed(document.text.slice(start, end))
    .filter(({ country }) => country !== first.country)
  if (other === undefined || first.region !== undefined) return first
  return { ...first, second: { country: other.country, region: other.name, isSure: true } }
}

/** "the *Syrian* town of Azaz" */
const KIND = /\b(?:town|city|village|port|district|capital|suburb)\b/

function container(
  { knowledge, document }: ResolveContext,
  entity: Entity,
): Omit<Container, 'isSure'> | undefined {
  const words = document.text.slice(entity.start, entity.end)
  const candidates = knowledge.names.get(words)
  for (const one of candidates) {
    if (one.kind === 'actor' && one.actor.kind === 'state' && one.form !== 'seat') {
      const { country } = one.actor
      return country === undefined ? undefined : { country }
    }
    if (one.kind !== 'place') continue
    const { precision, country, name } = one.place
    if (precision === 'country' && country !== undefined) return { country }
    if (precision === 'region' && country !== undefined) return { country, region: name }
  }
  if (candidates.length > 0 || entity.label !== 'LOC') return undefined
  const [only, ...more] = knowledge.towns.provincesNamed(words)
  return only === undefined || more.length > 0
    ? undefined
    : { country: only.country, region: only.name }
}
