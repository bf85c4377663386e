import type { LexiconEntry } from '../lexicon/entry.ts'
import { type EventType, type Mention, SPEECH_TYPES } from '../model/claim.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import { matchEntry } from './match.ts'
import type { Match } from './matched.ts'
import { entityAt, fromWords, type PartyContext, partiesOf } from './parties.ts'
import { fillRole, unique } from './roles.ts'
import { childrenOf } from './tree.ts'

/** Whom an act is done to, beside those whom the relations that its entry asks for name: mostly where these name nobody. */
export function recipientsBeside(
  context: PartyContext,
  clauses: Clauses,
  { frame, entry }: Match,
  { actor, named }: { readonly actor: readonly Mention[]; readonly named: readonly Mention[] },
): readonly Mention[] {
  const aiming = aimingAt(clauses, frame, entry)
  if (named.length > 0 && aiming === undefined) return named
  const telling = aiming ?? (tellsBelow(entry, actor.length > 0) ? frame : undefined)
  const told =
    telling === undefined
      ? []
      : toldOf(context, clauses, telling, (one) => matchEntry(context, one, clauses.frames))
  // "an attack to kill *Amira Haddad* at *Chad's* palace": both are struck.
  if (told.length + named.length > 0) return unique([...told, ...named])
  const usual = actor.length > 0 ? usualRecipient(context, frame, entry) : []
  return usual.length > 0 ? usual : institutions(context, frame, entry)
}

/** Whether the clause below tells whom an act is done to: what is said, "helped *train Chad*", "gave money *to shelter refugees*". */
function tellsBelow({ type, where }: LexiconEntry, isDone: boolean): boolean {
  const isTold = where['complement'] !== undefined || type === 'AID'
  return SPEECH_TYPES.has(type) || (isDone && isTold)
}

/** The frame whose clause tells at whom an attack is aimed: "a raid *to kill Amira Haddad*", "launched a raid *to kill* her". */
function aimingAt({ frames }: Clauses, frame: Frame, { type }: LexiconEntry): Frame | undefined {
  if (type !== 'ASSAULT') return undefined
  const above = frame.link === 'object' ? frames[frame.governor ?? -1] : undefined
  return [frame, above].find((one) => {
    const below = one && tellingBelow(one)
    return (
      below !== undefined &&
      AIMS.has(below.lemma) &&
      one?.arguments.some(
        ({ relation, lemma, head }) =>
          relation === 'clause' && lemma === 'to' && head === below.head,
      )
    )
  })
}

const SPOKEN_TO: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'THREATEN', 'COERCE'])
const AIMS = new Set('kill assassinate murder eliminate capture abduct topple'.split(' '))

/** "urged *social media platforms* to", "banned *two newspapers*": an institution is spoken to, though it does nothing in a war. */
function institutions(
  { read, knowledge }: PartyContext,
  frame: Frame,
  { type, roles }: LexiconEntry,
): readonly Mention[] {
  if (!SPOKEN_TO.has(type)) return []
  return frame.arguments
    .filter(
      ({ relation, lemma }) =>
        roles.recipient.includes(relation) &&
        knowledge.classes.get('institution')?.has(lemma) === true,
    )
    .flatMap((one) => fromWords(read, one))
}

/** Whom an act of a type is done to by the sense of its prepositions, where an entry asks for nobody in particular. */
const USUAL: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  // "lodged a protest *with Chad*"
  ACCUSE: ['against', 'with', "against's"],
  // "confiscated weapons *from the rebels*"
  COERCE: ['from', 'against', "from's"],
  ASSAULT: ['against', 'on', 'at', "on's", "at's", "against's"],
  REQUEST: ['from', 'to'],
  // "rejected a demand *by Chad*", "rejected *Chad's* demand"
  REJECT: ['from', 'by', "object's"],
  PROTEST: ["at's", "over's", "of's", 'by'],
  THREATEN: ['against', 'to', "object's", "on's"],
  SANCTION: ['against', 'on', 'with', 'to', "object's"],
  MOBILIZE: ['against'],
  SUPPORT: ['with', 'to'],
  AGREE: ['with', 'to'],
  CONCEDE: ['to', "object's"],
  // "sent observers *to Chad's provinces*"
  AID: ['to', 'for', 'towards', "to's", "for's", 'in'],
}

/** Who is meant by the prepositions that acts of a type usually have, where the entry's own relations name nobody. */
function usualRecipient(
  context: PartyContext,
  frame: Frame,
  { type, roles }: LexiconEntry,
): readonly Mention[] {
  if (frame.kind === 'noun' || roles.recipient.length === 0) return []
  const taken = new Set(roles.actor)
  return fillRole(
    context,
    frame,
    (USUAL[type] ?? []).filter((relation) => !taken.has(relation)),
    [],
  )
}

/**
 * Whom an act of speech is about, where only the clause that it governs says so: "demanded that *Chad* withdraw", "threatened
 * to shell *Chad*", "refused to lift the blockade of *Chad*".
 */
function toldOf(
  context: PartyContext,
  clauses: Clauses,
  frame: Frame,
  entryOf: (frame: Frame) => LexiconEntry | undefined,
  depth = 0,
): readonly Mention[] {
  const below = tellingBelow(frame)
  const clause = clauses.frames.find(
    (one) =>
      one.kind !== 'noun' &&
      (below === undefined ? isPurposeOf(context, clauses, frame, one) : one.head === below.head),
  )
  if (clause === undefined || depth > DEEPEST) return []
  const own = new Set(
    frame.arguments
      .filter(({ relation }) => relation === 'subject' || relation === 'supporter')
      .map(({ head }) => head),
  )
  const asked = clause.arguments
    .filter(({ relation, head }) => relation === 'subject' && !own.has(head))
    .flatMap((one) => partiesOf(context, one))
  if (asked.length > 0) return unique(asked)
  // "will not be deterred *by Chad*": those of whom it is said are not whom it is said to.
  const others = clause.arguments.filter(
    ({ relation, head }) => relation !== 'object' || !own.has(head),
  )
  const whole = withoutSent(context, { ...clause, arguments: others })
  const entry = entryOf(clause)
  const named = entry === undefined ? [] : fillRole(context, whole, entry.roles.recipient, [])
  if (named.length > 0) return named
  const isLess = whole.arguments.length < others.length
  const near = fillRole(context, whole, isLess ? [...TOLD, 'into', 'in'] : TOLD, [])
  if (near.length > 0) return near
  const makers = hyphened(context, clause)
  // "is willing to help *defend Chad*"
  return makers.length > 0 ? makers : toldOf(context, clauses, clause, entryOf, depth + 1)
}

/** "alleged that the drone was *Iranian*-made", where the parse makes it a verb. */
function hyphened({ read, tree }: PartyContext, { head }: Frame): readonly Mention[] {
  return childrenOf(tree, head).flatMap((one) => {
    const token = read.tokens[one]
    if (token === undefined || read.text[token.end] !== '-' || one > head) return []
    const { start, end } = token
    const isActor = (entityAt(read, token)?.actors.length ?? 0) > 0
    return isActor
      ? [{ start, end, head: { start, end }, rule: 'party/modifier', basis: 'read' as const }]
      : []
  })
}

/** "gave 20 million in aid *to help refugees*", where the parse hangs the clause on the aid. */
function isPurposeOf(
  { knowledge }: PartyContext,
  { frames }: Clauses,
  frame: Frame,
  { link, governor, lemma }: Frame,
): boolean {
  const isPurpose = link === 'to' && frame.kind === 'verb' && frames[governor ?? -1] === frame
  return isPurpose && knowledge.classes.get('coop')?.has(lemma) === true
}

/** The clause that tells what is said or done; none that tells when or why: "refuses to answer *since Chad left*". */
function tellingBelow({ arguments: own }: Frame): Argument | undefined {
  const aside = new Set(
    own.flatMap(({ relation, lemma, head }) =>
      relation === 'clause' && ASIDE.test(lemma) ? [head] : [],
    ),
  )
  return own.find(({ relation, head }) => relation === 'complement' && !aside.has(head))
}

const ASIDE = /^(?:as|since|after|because|when|although|though|once)(?:-ing)?$/

/** Whoever is sent is not whom it is done to: "offered to send *doctors* to Chad", "is willing to withdraw *its troops* from Chad". */
function withoutSent({ knowledge, tree }: PartyContext, clause: Frame): Frame {
  const is = (name: string, lemma: string) => knowledge.classes.get(name)?.has(lemma) === true
  if (!is('sending', clause.lemma)) return clause
  // "helped create *the Syrian Democratic Forces*": those are somebody.
  const left = clause.arguments.filter(
    ({ relation, lemma, head }) =>
      relation !== 'object' ||
      tree.tokens[head]?.upos === 'PROPN' ||
      !(is('sent', lemma) || is('arms', lemma)),
  )
  return { ...clause, arguments: left }
}

/** How many clauses down somebody is looked for: "agreed to try to help *Chad*". */
const DEEPEST = 3
const TOLD = [
  ...['object', "object's", 'to', 'against', 'on', 'with', 'from', 'for', "on's", "to's", 'across'],
  // "alleged that the drone was *Iranian-made*"
  "predicate's",
]
