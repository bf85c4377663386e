import type { EventType } from '../model/claim.ts'
import { overlap } from '../model/evidence.ts'
import { markerOf } from './governors.ts'
import type { Match } from './matched.ts'
import type { PartyContext } from './parties.ts'
import { casesOf } from './phrase-arguments.ts'
import { isOf, type Tree } from './tree.ts'

const FORCE: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'AID',
])

/**
 * Whether a place that hangs below a predicate is where that happens: the way up to it must not lead through what is only
 * spoken of. "held talks on the war *in Sudan*" is not in Sudan.
 */
export function isOnTheWay(
  context: PartyContext,
  match: Match,
  word: number,
  size: number,
): boolean {
  const { tree } = context
  const ends = ancestorsOf(tree, match.frame.head)
  for (let at = tree.tokens[word]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    if (ends.has(at)) return true
    if (!isDay(context, at) && !isPassed(context, match, at, size)) return false
  }
  return true
}

/** "spoke by telephone *after talks* in Doha": these were at another time and place. */
export function isPartHere(context: PartyContext, match: Match, word: number): boolean {
  const isSame = word === match.frame.head || isPassed(context, match, word, COUNTRY)
  return isSame && isOnTheWay(context, match, word, COUNTRY)
}

const COUNTRY = 3

function isPassed(context: PartyContext, { entry }: Match, at: number, size: number): boolean {
  const { tree, knowledge } = context
  const isForce = FORCE.has(entry.type)
  const lemma = tree.tokens[at]?.base ?? ''
  const has = (name: string, word: string) => knowledge.classes.get(name)?.has(word) === true
  const isViolence = has('violence', lemma)
  const isEvent = has('talks', lemma) || (isForce && isViolence)
  // "agreed on a timetable *in Cairo*": a town is where they sit, a country what they speak of.
  const isTown = size <= 1 && !has('topic', lemma) && !isViolence
  if (isOf(tree, at, ['acl:relcl']) || isOtherTime(tree, at, entry.type)) return false
  if (isOf(tree, at, ['obl', 'nmod', 'conj', 'appos', 'nummod'])) {
    return casesOf(tree, at).every(
      (one) =>
        has('passing', one) ||
        (isForce && has('passing-for-force', one)) ||
        (isEvent && one === 'for') ||
        (isTown && one === 'on'),
    )
  }
  if (isOf(tree, at, ['obj', 'iobj', 'nsubj:pass']))
    return isForce || isEvent || isTown || isSide(context, at) || has('refuge', lemma)
  return !isOf(tree, at, ['nsubj']) || isEvent || isForce
}

/** "after they had met in Doha", "following talks in Doha": what was before or behind has a place of its own. */
function isOtherTime(tree: Tree, at: number, type: EventType): boolean {
  if (!isOf(tree, at, ['advcl'])) return false
  const marker = markerOf(tree, at)
  // "broke the truce *by shelling a village near Gao*"
  if (marker === 'by') return false
  // "rescued 40 migrants *after their boat capsized off Lampedusa*"
  if (type === 'AID' && /^(?:after|when|as)$/.test(marker)) return false
  return marker !== '' || /^(?:follow|precede)$/.test(tree.tokens[at]?.base ?? '')
}

/** "on *March 11* in Doha": the place is that of the day, and of the deed. */
export function isDay({ read }: PartyContext, word: number): boolean {
  const token = read.tokens[word]
  return token !== undefined && read.dates.some((date) => overlap(date, token) > 0)
}

/** "met *officials* in Cairo": one who takes part in it. */
function isSide({ knowledge, read }: PartyContext, word: number): boolean {
  const { base = '', start = 0, upos } = read.tokens[word] ?? {}
  return (
    upos === 'PROPN' ||
    upos === 'NUM' ||
    knowledge.classes.get('people')?.has(base) === true ||
    knowledge.classes.get('round')?.has(base) === true ||
    read.entities.some((one) => one.start <= start && start < one.end)
  )
}

function ancestorsOf(tree: Tree, word: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = word; at >= 0 && !found.has(at); at = tree.tokens[at]?.head ?? -1) found.add(at)
  return found
}
