import { withAuxiliaryVerb, withMainVerb, withPastVerb, withPresentVerb } from './hidden-verbs.ts'
import { withJoinedNames, withTitles } from './mend-names.ts'
import type { MutableWord, ParsedWord } from './parsed-word.ts'

/**
 * Mends what the network gets wrong again and again, each mistake by a rule over tags and relations with the sentence that needs
 * it: verbs read as adjectives or nouns, titles read as second subjects, what is told read as telling which listener. What
 * comes out is a tree as what goes in.
 */
export function mended(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] {
  return withConventions(forms, mendedTree(forms, withMainVerb(words)))
}

/** What the treebanks do and the network does not always: "it was said *that*" has no subject, "became *a rebel*" no object. */
function withConventions(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] {
  const hasClause = (verb: number) =>
    words.some(
      ({ head, deprel }, at) => head === verb && at > verb && /^(?:ccomp|csubj)/.test(deprel),
    )
  return words.map((word, at): MutableWord => {
    const { deprel, head } = word
    const isIt = deprel === 'nsubj:pass' && /^it$/i.test(forms[at] ?? '') && hasClause(head)
    if (isIt) return { ...word, deprel: 'expl' }
    const isBecome =
      deprel === 'obj' &&
      /^(?:becom(?:es?|ing)|became|remain(?:s|ed|ing)?)$/i.test(forms[head] ?? '')
    if (isBecome) return { ...word, deprel: 'xcomp' }
    const named = isNamed(forms, words, at)
    return named === undefined ? word : { ...word, head: named, deprel: 'xcomp' }
  })
}

const NAMING =
  /^(?:brand|call|consider|declare|deem|dub|label|pronounce|term)(?:s|ed|ing)?$|^(?:declar|pronounc)(?:ed|ing)$|^(?:branding|dubb(?:ed|ing)|labell?(?:ed|ing))$/i

/** The verb that calls something so: "called the step *unjustified*", "called the pact *a victory*". */
function isNamed(
  forms: readonly string[],
  words: readonly ParsedWord[],
  at: number,
): number | undefined {
  const { deprel = '', head = -1, upos = '' } = words[at] ?? {}
  const isQuoted = words.some((one, other) => one.head === at && other < at && one.xpos === '``')
  const isSaidOfIt = deprel === 'amod' ? upos === 'ADJ' : upos === 'ADJ' || isQuoted
  const isBehind =
    /^(?:amod|appos)$/.test(deprel) && isSaidOfIt && head < at && words[head]?.deprel === 'obj'
  const isSecond =
    deprel === 'obj' &&
    words.some((one, other) => other < at && one.head === head && one.deprel === 'obj')
  const verb = isBehind ? (words[head]?.head ?? -1) : isSecond ? head : -1
  return NAMING.test(forms[verb] ?? '') ? verb : undefined
}

function mendedTree(forms: readonly string[], words: readonly ParsedWord[]): readonly ParsedWord[] {
  const sameDay = withSameDay(forms, words)
  if (sameDay !== undefined) return mendedTree(forms, sameDay)
  const clear = withAuxiliaryVerb(forms, words)
  if (clear !== undefined) return clear
  const counted = countedObject(words)
  if (counted !== undefined) return mendedTree(forms, withLabel(words, counted, 'obj'))
  const past = withPastVerb(words)
  if (past !== undefined) return past
  const mends = [
    withPresentVerb,
    withContents,
    withTitles,
    withJoinedNames,
    withSubjects,
    withSpeakers,
    withInfinitives,
    withVerbs,
    withVoice,
    (so: readonly ParsedWord[]) => withDue(forms, so),
    (so: readonly ParsedWord[]) => withMoments(forms, so),
    (so: readonly ParsedWord[]) => withCountedSubject(forms, so),
  ]
  return mends.reduce((so, mend) => mend(so), words)
}

/** "*The same day* shells fell": a day of its own, and no kind of shells. */
function withSameDay(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] | undefined {
  const day = words.findIndex(
    ({ deprel }, at) =>
      deprel === 'compound' &&
      /^the same (?:day|night|week)$/i.test(forms.slice(Math.max(0, at - 2), at + 1).join(' ')),
  )
  const noun = words[day]?.head ?? -1
  const verb = words[noun]?.head ?? -1
  if (noun !== day + 1 || verb < 0) return undefined
  return words.map((word, at): MutableWord => {
    if (at === day) return { ...word, head: verb, deprel: 'obl:unmarked' }
    return at === day - 1 || at === day - 2 ? { ...word, head: day } : word
  })
}

/** "are *set* to leave", "Chad *stuck* to it": what has an auxiliary of the passive, or a subject and no copula, is a verb. */
function withVerbs(words: readonly ParsedWord[]): readonly ParsedWord[] {
  return words.map((word, at): MutableWord => {
    if (word.upos !== 'ADJ') return word
    const own = words.filter(({ head }) => head === at).map(({ deprel }) => deprel)
    if (own.includes('aux:pass')) return { ...word, upos: 'VERB', xpos: 'VBN' }
    const hasSubject = own.includes('nsubj') && !own.includes('cop')
    // "demanded that Chad *free* all captives": no adjective has an object.
    if (hasSubject && own.includes('obj') && word.deprel === 'ccomp')
      return { ...word, upos: 'VERB', xpos: 'VB' }
    const isVerb = word.deprel === 'root' && hasSubject
    return isVerb ? { ...word, upos: 'VERB', xpos: 'VBD' } : word
  })
}

/** "Ministers *are* due to meet": a word that is read as opening the clause has nothing below it. */
function withDue(forms: readonly string[], words: readonly ParsedWord[]): readonly ParsedWord[] {
  const due = words.findIndex(
    ({ deprel }, at) =>
      deprel === 'mark' && /^due$/i.test(forms[at] ?? '') && words[at + 1]?.xpos === 'TO',
  )
  const verb = words[due]?.head ?? -1
  if (due < 0) return words
  return words.map((word): MutableWord => (word.head === due ? { ...word, head: verb } : word))
}

const OPENS_MOMENT = /^(?:after|before|since|until)$/i

/** "were killed *after gunmen opened fire*": what opens the clause was hung on its subject, and the subject at times on the verb above. */
function withMoments(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] {
  const opens = words.findIndex(({ deprel, head }, at) => {
    if (deprel !== 'case' || head < at || !OPENS_MOMENT.test(forms[at] ?? '')) return false
    return momentOf(words, head) !== undefined
  })
  const subject = words[opens]?.head ?? -1
  const verb = momentOf(words, subject)
  if (verb === undefined) return words
  return words.map((word, at): MutableWord => {
    if (at === opens) return { ...word, upos: 'SCONJ', head: verb, deprel: 'mark' }
    return at === subject ? { ...word, head: verb, deprel: 'nsubj' } : word
  })
}

/** The verb of such a clause, by the noun that is its subject. */
function momentOf(words: readonly ParsedWord[], noun: number): number | undefined {
  const { deprel = '', head = -1 } = words[noun] ?? {}
  if (deprel === 'nsubj' && words[head]?.deprel === 'advcl' && head > noun) return head
  const next = words[noun + 1]
  const isFiniteNext = /^VB[DPZ]$/.test(next?.xpos ?? '') && next?.deprel === 'advcl'
  const isOfClause = /^(?:obl|nmod)$/.test(deprel) && isFiniteNext && next?.head === head
  const hasSubject = words.some((word) => word.head === noun + 1 && /^nsubj/.test(word.deprel))
  return isOfClause && !hasSubject ? noun + 1 : undefined
}

/** "*Nine people*, including two children, were killed": what an insertion parts from its verb is its subject, where nothing else is. */
function withCountedSubject(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] {
  const childOf = (head: number, deprel: RegExp) =>
    words.some((word) => word.head === head && deprel.test(word.deprel))
  const found = words.findIndex(
    ({ deprel, xpos, head }, at) =>
      deprel === 'obl' &&
      xpos === 'NNS' &&
      head > at &&
      forms[at + 1] === ',' &&
      childOf(at, /^nummod$/) &&
      !childOf(at, /^case$/) &&
      !childOf(head, /^(?:nsubj|csubj|expl)/),
  )
  if (found < 0) return words
  const isPassive = childOf(words[found]?.head ?? -1, /^aux:pass$/)
  return withLabel(words, found, isPassive ? 'nsubj:pass' : 'nsubj')
}

/** A subject is a passive one where its verb has the auxiliary of the passive, and nowhere else that has an auxiliary. */
function withVoice(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const auxiliaries = new Set(
    words.flatMap(({ deprel, head }) => (deprel.startsWith('aux') ? [head] : [])),
  )
  const passives = new Set(
    words.flatMap(({ deprel, head }) => {
      // "a deadline *set by Kenya*": by whom it was done tells it too.
      const isByOne = deprel === 'obl:agent' && words[head]?.xpos === 'VBN'
      return deprel === 'aux:pass' || (isByOne && !auxiliaries.has(head)) ? [head] : []
    }),
  )
  const label = ({ deprel, head }: ParsedWord): string => {
    if (deprel === 'nsubj' && passives.has(head)) return 'nsubj:pass'
    const isActive = /^VB[DGZP]$/.test(words[head]?.xpos ?? '') && !passives.has(head)
    return deprel === 'nsubj:pass' && isActive ? 'nsubj' : deprel
  }
  return words.map((word): MutableWord => ({ ...word, deprel: label(word) }))
}

/** "*Rebels* struck the port, police said": the first of two subjects of saying is that of what is said. */
function withSubjects(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const below = (head: number, deprel: RegExp) =>
    words.flatMap((word, at) => (word.head === head && deprel.test(word.deprel) ? [at] : []))
  for (const [clause, { deprel, head: above, xpos }] of words.entries()) {
    // "*Hackers* hacked into the bank, officials said": the clause may hang on its own subject.
    const isOfNoun = deprel === 'acl' && /^VB[DN]$/.test(xpos) && words[above]?.deprel === 'nsubj'
    const said = isOfNoun ? (words[above]?.head ?? -1) : above
    const isClause = deprel === 'ccomp' || isOfNoun
    if (!isClause || clause > said || below(clause, /^nsubj/).length > 0) continue
    const [first, second] = below(said, /^nsubj$/)
    if (first === undefined || second === undefined || first > clause || second < clause) continue
    return words.map((word, at): MutableWord => {
      if (at === clause) return { ...word, head: said, deprel: 'ccomp' }
      return at === first ? { ...word, head: clause, deprel: 'nsubj' } : word
    })
  }
  return words
}

/** "Both are to meet in Bonn on Friday, *officials* said": who stands between what is said and the saying, says it. */
function withSpeakers(words: readonly ParsedWord[]): readonly ParsedWord[] {
  return words.map((word, at): MutableWord => {
    const { deprel, head: clause } = word
    const { deprel: link, head: said = -1 } = words[clause] ?? {}
    if (deprel !== 'nsubj' || link !== 'ccomp' || at < clause || at > said) return word
    const hasOwn = words.some((one) => one.head === said && one.deprel.startsWith('nsubj'))
    return hasOwn ? word : { ...word, head: said }
  })
}

/** "are *due to meet* on Friday, they said": what is due hangs on the word for that, and not beside it. */
function withInfinitives(words: readonly ParsedWord[]): readonly ParsedWord[] {
  return words.map((word, at): MutableWord => {
    const [due, to] = [words[at - 2], words[at - 1]]
    const isInfinitive = word.deprel === 'ccomp' && to?.deprel === 'mark' && to.xpos === 'TO'
    const isBeside = due?.deprel === 'ccomp' && due.upos === 'ADJ' && due.head === word.head
    return isInfinitive && isBeside ? { ...word, head: at - 2, deprel: 'xcomp' } : word
  })
}

/** "told the paper *that officials believed*": what is told, and not which paper. */
function withContents(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const told = words.findIndex(
    ({ deprel, head }) => deprel === 'acl:relcl' && words[head]?.deprel === 'iobj',
  )
  const listener = words[told]?.head ?? -1
  const own = words.flatMap(({ head, deprel }, at) => (head === told ? [{ at, deprel }] : []))
  const that = own.find(
    ({ at, deprel }) =>
      at === listener + 1 && deprel !== 'nsubj' && /^(?:IN|WDT|DT)$/.test(words[at]?.xpos ?? ''),
  )
  if (told < 0 || that === undefined || !own.some(({ deprel }) => /^nsubj/.test(deprel)))
    return words
  return words.map((word, at): MutableWord => {
    if (at === told) return { ...word, head: words[listener]?.head ?? -1, deprel: 'ccomp' }
    return at === that.at ? { ...word, upos: 'SCONJ', xpos: 'IN', deprel: 'mark' } : word
  })
}

/** "killed *at least six civilians*": the "at" hedges the number, and makes no oblique of its noun. */
function countedObject(words: readonly ParsedWord[]): number | undefined {
  const found = words.findIndex(({ deprel, head }, noun) => {
    if (deprel !== 'obl' || head >= noun || words[head]?.upos !== 'VERB') return false
    const own = words.filter((word) => word.head === noun)
    const isCounted = words[noun]?.xpos === 'NNS' && own.some((word) => word.deprel === 'nummod')
    const isHedged = words
      .slice(head + 1, noun)
      .some((word) => word.deprel === 'case' && word.head !== noun)
    const hasObject = words.some((word) => word.head === head && word.deprel === 'obj')
    return isCounted && isHedged && !hasObject && !own.some((word) => word.deprel === 'case')
  })
  return found < 0 ? undefined : found
}

function withLabel(
  words: readonly ParsedWord[],
  word: number,
  deprel: string,
): readonly ParsedWord[] {
  return words.map((one, at): MutableWord => (at === word ? { ...one, deprel } : one))
}
