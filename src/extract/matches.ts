import type { Knowledge } from '../lexicon/knowledge.ts'
import { SPEECH_TYPES } from '../model/claim.ts'
import type { Clauses, Frame } from './frame.ts'
import { isNone, matchEntry } from './match.ts'
import type { Match } from './matched.ts'
import { isOneAct, isSameDeed, isUndone } from './one-act.ts'
import type { PartyContext } from './parties.ts'
import { readStatus } from './status.ts'
import { extentOf, wordAt } from './tree.ts'

/** The frames of a sentence that an entry reads and the words assert, each happening once. */
export function matchFrames(context: PartyContext, clauses: Clauses): readonly Match[] {
  const matches = clauses.frames.flatMap((frame): readonly Match[] => {
    const entry = matchEntry(context, frame, clauses.frames)
    const status = entry && readStatus(context.knowledge, entry, frame, clauses.frames)
    return entry === undefined || status === undefined
      ? []
      : [{ frame, entry, status, parts: [], isSecond: false }]
  })
  const told = matches.filter(
    (match) => !matches.some((other) => isToldBy(match, other, clauses, context.knowledge)),
  )
  return told.map((match) => ({
    ...withParts(match, matches, clauses, context.knowledge, DEEPEST),
    isSecond: isSecond(match, told, clauses),
  }))
}

function isSecond({ frame }: Match, told: readonly Match[], { frames }: Clauses): boolean {
  const first = frames[frame.governor ?? -1]
  return frame.link === 'same' && told.some((one) => one.frame === first)
}

/** "hit the port, killing two and wounding ten": the wounding is joined to the killing, and that to the hit. */
const DEEPEST = 3

function withParts(
  match: Match,
  matches: readonly Match[],
  clauses: Clauses,
  knowledge: Knowledge,
  depth: number,
): Match {
  if (depth === 0) return match
  const parts = matches.filter(
    (one) =>
      isNounOf(one, match) ||
      isJoinedTo(one, match, clauses, knowledge) ||
      isSameDeed(one, match, clauses),
  )
  const tolls = tollsAbove(match, clauses, knowledge)
  return {
    ...match,
    parts: [
      ...tolls.map((frame) => ({ ...match, frame, parts: [] })),
      ...parts.map((part) => withParts(part, matches, clauses, knowledge, depth - 1)),
    ],
  }
}

/** Whether another match already reports what this one would. */
function isToldBy(match: Match, other: Match, clauses: Clauses, knowledge: Knowledge): boolean {
  if (match === other) return false
  return (
    isNounOf(match, other) ||
    isJoinedTo(match, other, clauses, knowledge) ||
    tollsAbove(other, clauses, knowledge).includes(match.frame) ||
    isAbout(match, other) ||
    isThreatened(match, other, clauses) ||
    isUndone(match, other, clauses) ||
    isOneAct(match, other, clauses, knowledge) ||
    isAgreed(match, other, clauses)
  )
}

/** An event noun whose verb or head noun reports it: "held *talks*", "the *strike* killed", "a round of *talks*". */
function isNounOf({ frame, entry }: Match, other: Match): boolean {
  if (frame.kind !== 'noun' || frame === other.frame || entry.type !== other.entry.type)
    return false
  if (isAnswered(frame, other.frame)) return false
  // "held *a round* of talks": the object of the verb is the talks, and the round is theirs.
  const own = frame.arguments.find(({ relation }) => relation === 'of')?.head
  return other.frame.arguments.some(
    ({ relation, head }) =>
      (head === frame.head || (head === own && /^(?:object|subject)$/.test(relation))) &&
      relation !== 'clause' &&
      (other.frame.kind !== 'noun' || relation === 'of'),
  )
}

/** "fired missiles *in response to the airstrike*": the strike is another's, told beside the answer to it. */
function isAnswered({ head }: Frame, other: Frame): boolean {
  return other.arguments.some(
    (one) => ANSWERS.has(one.lemma) && one.head < head && head - one.head <= NEAREST,
  )
}

const ANSWERS = new Set('response retaliation reprisal revenge answer reaction reply'.split(' '))
const NEAREST = 5

/** "killed two and *wounded* ten", "hit the port, *killing* two": one attack. "Hit the port and *struck* tanks" are two. */
function isJoinedTo(
  { frame, entry }: Match,
  other: Match,
  clauses: Clauses,
  knowledge: Knowledge,
): boolean {
  const isOfToll = isToll(frame, knowledge) || isToll(other.frame, knowledge)
  return (
    entry.type === 'ASSAULT' &&
    other.entry.type === 'ASSAULT' &&
    ((frame.link === 'same' && isOfToll) ||
      (frame.link === 'adverbial' &&
        frame.verb?.form === 'participle' &&
        !isOfThatMoment(frame, clauses))) &&
    clauses.frames[frame.governor ?? -1] === other.frame
  )
}

/** "Five were *killed* and two *wounded* when a drone hit the market": what stands above an attack and was its toll. */
function tollsAbove(
  { frame, entry }: Match,
  clauses: Clauses,
  knowledge: Knowledge,
): readonly Frame[] {
  const above = clauses.frames[frame.governor ?? -1]
  if (entry.type !== 'ASSAULT' || above === undefined || !isOfThatMoment(frame, clauses)) return []
  const saying = clauses.frames[above.governor ?? -1]
  const isDoubted =
    above.governorNoun !== undefined ||
    saying?.verb?.isNegated === true ||
    ['denied', 'doubted'].some((list) => knowledge.embedding.get(list)?.has(saying?.lemma ?? ''))
  // "Three militants were killed when *they* attacked a post": whoever attacks struck others.
  const isOfDoers = frame.arguments.some(
    ({ relation, head }) => relation === 'subject' && clauses.tree.tokens[head]?.upos === 'PRON',
  )
  if (isDoubted || isOfDoers) return []
  const isDeath = ({ lemma }: Frame): boolean =>
    knowledge.classes.get('toll-killed-subject')?.has(lemma) === true
  const isSuffered = (one: Frame): boolean =>
    isToll(one, knowledge) &&
    one.verb?.isNegated !== true &&
    one.verb?.modals.length === 0 &&
    !one.arguments.some(
      (part) =>
        part.relation === 'by' ||
        (part.relation === 'adverb' && /^(?:almost|nearly)$/.test(part.lemma)) ||
        /^(?:assailant|attacker|bomber|hijacker)$/.test(part.lemma) ||
        (part.relation === 'subject' && !isDeath(one)) ||
        isNone(clauses.read, part),
    )
  const joined = clauses.frames.filter(
    ({ link, governor }) => link === 'same' && clauses.frames[governor ?? -1] === above,
  )
  return isSuffered(above) ? [above, ...joined.filter(isSuffered)] : []
}

function isToll({ lemma }: Frame, { classes }: Knowledge): boolean {
  return HARM_LISTS.some((name) => classes.get(name)?.has(lemma) === true)
}

const LATER =
  /^(?:moments?|minutes?|hours?|days?|weeks?|months?|years?|immediately|just|long|shortly|soon)$/i

/** A clause that tells at what moment something came about: "when …", "after …", not "a day after …". */
function isOfThatMoment({ link, head }: Frame, { tree }: Clauses): boolean {
  if (link !== 'adverbial') return false
  const { first } = extentOf(tree, head)
  return (
    /^(?:when|as|after|while)$/i.test(wordAt(tree, first)) && !LATER.test(wordAt(tree, first - 1))
  )
}

const HARM_LISTS = [
  'toll-killed-object',
  'toll-injured-object',
  'toll-displaced-object',
  'toll-killed-subject',
]

const ASIDE = new Set('subject after before during in at following amid since'.split(' '))

/** "condemned the *attack*", "demands *talks*": what is spoken of is not reported once more. */
function isAbout({ frame, status }: Match, other: Match): boolean {
  if (frame.kind !== 'noun' || other.frame.kind === 'noun') return false
  // "denied the *talks*": that they took place is what is denied.
  if (status.status === 'denied') return false
  const isSpeech = SPEECH_TYPES.has(other.entry.type)
  return (
    isSpeech &&
    other.frame.arguments.some(({ head, relation }) => head === frame.head && !ASIDE.has(relation))
  )
}

/** "warned that it would *close* the strait": what is threatened is not done. */
function isThreatened({ frame, status, entry }: Match, other: Match, { frames }: Clauses): boolean {
  return (
    other.entry.type === 'THREATEN' &&
    (status.status === 'hypothetical' || entry.type === 'THREATEN') &&
    frames[frame.governor ?? -1] === other.frame
  )
}

/** "agreed to share", "agreed to meet", "agreed to hold drills": one act, a meeting where a meeting is agreed, else the promise. */
function isAgreed(match: Match, other: Match, { frames }: Clauses): boolean {
  const verbOf = ({ frame }: Match) =>
    frame.kind === 'noun' ? frames[frame.governor ?? -1] : frame
  const isUnder = (below: Match, above: Match) =>
    above.entry.type === 'AGREE' &&
    verbOf(below)?.link === 'to' &&
    frames[verbOf(below)?.governor ?? -1] === above.frame
  if (isUnder(match, other)) return match.entry.type !== 'CONSULT'
  return other.frame.kind !== 'noun' && isUnder(other, match) && other.entry.type === 'CONSULT'
}
