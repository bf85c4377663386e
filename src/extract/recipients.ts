import type { LexiconEntry } from '../lexicon/entry.ts'
import { type EventType, type Mention, SPEECH_TYPES } from '../model/claim.ts'
import type { Clauses, Frame } from './frame.ts'
import { matchEntry } from './match.ts'
import type { Match } from './matched.ts'
import { fromWords, type PartyContext, partiesOf } from './parties.ts'
import { fillRole, unique } from './roles.ts'

/** Whom an act is done to, where the relations that its entry asks for name nobody. */
export function recipientsBeside(
  context: PartyContext,
  clauses: Clauses,
  { frame, entry }: Match,
  actor: readonly Mention[],
): readonly Mention[] {
  const told = tellsBelow(frame, entry, actor.length > 0)
    ? toldOf(context, clauses, frame, (one) => matchEntry(context, one, clauses.frames))
    : []
  if (told.length > 0) return told
  const usual = actor.length > 0 ? usualRecipient(context, frame, entry) : []
  return usual.length > 0 ? usual : institutions(context, frame, entry)
}

/** Whether the clause below tells whom an act is done to: what is said, "helped *train Chad*", "an attack *to kill Amira Haddad*". */
function tellsBelow(frame: Frame, { type, where }: LexiconEntry, isDone: boolean): boolean {
  const isAimed =
    type === 'ASSAULT' &&
    frame.kind === 'noun' &&
    frame.arguments.some(({ relation, lemma }) => relation === 'complement' && AIMS.has(lemma))
  return SPEECH_TYPES.has(type) || (isDone && where['complement'] !== undefined) || isAimed
}

const SPOKEN_TO: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'THREATEN'])
const AIMS = new Set('kill assassinate murder eliminate capture abduct topple'.split(' '))

/** "urged *social media platforms* to": an institution is spoken to, though it does nothing in a war. */
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
  AID: ['to', 'for'],
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
  const below = frame.arguments.find(({ relation }) => relation === 'complement')
  const clause = clauses.frames.find(({ kind, head }) => kind !== 'noun' && head === below?.head)
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
  const entry = entryOf(clause)
  const named = entry === undefined ? [] : fillRole(context, clause, entry.roles.recipient, [])
  if (named.length > 0) return named
  const near = fillRole(context, clause, TOLD, [])
  // "is willing to help *defend Chad*"
  return near.length > 0 ? near : toldOf(context, clauses, clause, entryOf, depth + 1)
}

/** How many clauses down somebody is looked for: "agreed to try to help *Chad*". */
const DEEPEST = 3
const TOLD = [
  ...['object', "object's", 'to', 'against', 'on', 'with', 'from', 'for', "on's", "to's", 'across'],
  // "alleged that the drone was *Iranian-made*"
  "predicate's",
]
