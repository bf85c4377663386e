import { type Mention, SPEECH_TYPES } from '../model/claim.ts'
import { markerOf } from './governors.ts'
import type { Match } from './matched.ts'
import type { PartyContext } from './parties.ts'
import { casesOf } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { type PlaceName, placeIn } from './place-names.ts'
import { isOnTheWay } from './place-way.ts'
import { childrenOf, isOf } from './tree.ts'

/** How many words down a place is looked for. */
const DEEPEST = 5
const DOWN = [
  'obl',
  'nmod',
  'obj',
  'nsubj:pass',
  'acl',
  'amod',
  'xcomp',
  'appos',
  'advmod',
  'advcl',
]

/** A place that hangs deeper than the arguments of a predicate go: "fired rockets aimed at a mast *in Egypt*". */
export function placeBelow(
  context: PartyContext,
  match: Match,
  relations: readonly string[],
): Mention | undefined {
  if (relations.length === 0 || SPEECH_TYPES.has(match.entry.type)) return undefined
  const found = below(context, match, new Set(relations), topOf(match), 0)
  return found && { ...found.name, head: found.name, rule: ruleOf(found, 'below'), basis: 'read' }
}

/** Of "launched *an attack* to kill him in Doha" the verb, which the purpose hangs on. */
function topOf({ frame }: Match): number {
  return frame.arguments.find(({ relation }) => relation === 'support')?.head ?? frame.head
}

function ruleOf({ isPeople }: PlaceName, way: string): string {
  return `place/${isPeople ? 'people' : way}`
}

function below(
  context: PartyContext,
  match: Match,
  relations: ReadonlySet<string>,
  word: number,
  depth: number,
): PlaceName | undefined {
  const { tree, read } = context
  if (depth > DEEPEST) return undefined
  const next = childrenOf(tree, word, ...DOWN).filter((one) => !isApart(context, match, one))
  let ofPeople: PlaceName | undefined
  for (const one of next) {
    if (!isOf(tree, one, ['obl', 'nmod']) || !tellsPlace(context, relations, one, word)) continue
    const found = placeIn(context, phraseOf(read, tree, one))
    if (found === undefined || !isOnTheWay(context, match, one, found.size)) continue
    if (!found.isPeople) return found
    ofPeople ??= found
  }
  for (const one of next) {
    const found = below(context, match, relations, one, depth + 1)
    if (found !== undefined) return found
  }
  return ofPeople
}

/** Clauses that tell of something else: "the man *who lived in Goma*", "*after they met in Doha*". */
function isApart({ tree }: PartyContext, { entry }: Match, word: number): boolean {
  if (isOf(tree, word, ['acl:relcl'])) return true
  const isPurpose = childrenOf(tree, word, 'mark').some((one) => tree.tokens[one]?.xpos === 'TO')
  if (!isOf(tree, word, ['advcl'])) return false
  // "rescued 40 migrants *after their boat capsized off Lampedusa*"
  if (entry.type === 'AID') return !/^(?:after|when|as)$/.test(markerOf(tree, word))
  return !(isPurpose && entry.type === 'ASSAULT')
}

function tellsPlace(
  { knowledge, tree }: PartyContext,
  relations: ReadonlySet<string>,
  word: number,
  above: number,
): boolean {
  const lemma = tree.tokens[above]?.base ?? ''
  return casesOf(tree, word).some(
    (one) =>
      relations.has(one) ||
      // "*close to* Goma", "*north of* Goma"
      (one === 'to' && lemma === 'close') ||
      (one === 'of' && knowledge.classes.get('side')?.has(lemma) === true),
  )
}

/** A threat is where the threatened thing would be: "warned that a blockade of *Walvis Bay* would mean war". */
export function threatenedPlace(
  context: PartyContext,
  { frame, entry }: Match,
): Mention | undefined {
  if (entry.type !== 'THREATEN') return undefined
  const { knowledge, tree, read } = context
  const isHarm = (word: number) =>
    knowledge.classes.get('harm')?.has(tree.tokens[word]?.base ?? '') === true
  const pending = [frame.head]
  for (let word = pending.shift(); word !== undefined; word = pending.shift()) {
    const down = childrenOf(tree, word)
    pending.push(...down)
    if (!isHarm(word)) continue
    for (const one of down.filter((child) =>
      isOf(tree, child, ['obj', 'nmod', 'obl', 'nsubj:pass']),
    )) {
      const isHarmed = casesOf(tree, one).every((each) => /^(?:of|on|against|in|at)$/.test(each))
      const found = isHarmed ? placeIn(context, phraseOf(read, tree, one)) : undefined
      if (found === undefined || found.size > 2 || found.isPeople) continue
      return { ...found.name, head: found.name, rule: 'place/threatened', basis: 'read' }
    }
  }
  return undefined
}
