import type { ParsedWord } from './parsed-word.ts'

type Mutable = { -readonly [Key in keyof ParsedWord]: ParsedWord[Key] }

/**
 * Mends what the network gets wrong again and again, each mistake by a rule over tags and relations with the sentence that needs
 * it: verbs read as adjectives or nouns, titles read as second subjects, what is told read as telling which listener. What
 * comes out is a tree as what goes in.
 */
export function mended(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] {
  return withConventions(forms, mendedTree(words))
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
  return words.map((word, at): Mutable => {
    const { deprel, head } = word
    const isIt = deprel === 'nsubj:pass' && /^it$/i.test(forms[at] ?? '') && hasClause(head)
    if (isIt) return { ...word, deprel: 'expl' }
    const isBecome =
      deprel === 'obj' &&
      /^(?:becom(?:es?|ing)|became|remain(?:s|ed|ing)?)$/i.test(forms[head] ?? '')
    return isBecome ? { ...word, deprel: 'xcomp' } : word
  })
}

function mendedTree(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const progressive = progressiveVerb(words)
  if (progressive !== undefined) return withProgressive(words, progressive)
  const perfect = perfectVerb(words)
  if (perfect !== undefined) return withPerfect(words, perfect)
  const counted = countedObject(words)
  if (counted !== undefined) return mendedTree(withLabel(words, counted, 'obj'))
  const verb = hiddenVerb(words)
  if (verb !== undefined) return withVerb(words, verb)
  const plan = presentVerb(words)
  const mends = [withContents, withTitles, withSubjects, withVerbs, withVoice]
  return mends.reduce((so, mend) => mend(so), plan === undefined ? words : asVerb(words, plan))
}

/** "are *set* to leave", "Chad *stuck* to it": what has an auxiliary of the passive, or a subject and no copula, is a verb. */
function withVerbs(words: readonly ParsedWord[]): readonly ParsedWord[] {
  return words.map((word, at): Mutable => {
    if (word.upos !== 'ADJ') return word
    const own = words.filter(({ head }) => head === at).map(({ deprel }) => deprel)
    if (own.includes('aux:pass')) return { ...word, upos: 'VERB', xpos: 'VBN' }
    const isVerb = word.deprel === 'root' && own.includes('nsubj') && !own.includes('cop')
    return isVerb ? { ...word, upos: 'VERB', xpos: 'VBD' } : word
  })
}

/** A subject is a passive one where its verb has the auxiliary of the passive, and nowhere else that has an auxiliary. */
function withVoice(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const passives = new Set(
    words.flatMap(({ deprel, head }) => (deprel === 'aux:pass' ? [head] : [])),
  )
  const label = ({ deprel, head }: ParsedWord): string => {
    if (deprel === 'nsubj' && passives.has(head)) return 'nsubj:pass'
    const isActive = /^VB[DGZP]$/.test(words[head]?.xpos ?? '') && !passives.has(head)
    return deprel === 'nsubj:pass' && isActive ? 'nsubj' : deprel
  }
  return words.map((word): Mutable => ({ ...word, deprel: label(word) }))
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
    return words.map((word, at): Mutable => {
      if (at === clause) return { ...word, head: said, deprel: 'ccomp' }
      return at === first ? { ...word, head: clause, deprel: 'nsubj' } : word
    })
  }
  return words
}

/** "*President of Chad* Amina Deby said": a title and the name behind it are one subject, not two. */
function withTitles(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const name = words.findIndex(
    ({ deprel, head, name: label }, at) =>
      deprel === 'nsubj' && label.endsWith('PER') && titleBefore(words, at, head) >= 0,
  )
  if (name < 0) return words
  const title = titleBefore(words, name, words[name]?.head ?? -1)
  // "the envoy Amina Deby": behind an article the name is in apposition.
  const hasArticle = words.some(
    ({ head, deprel }) => head === title && /^(?:det|nmod:poss)$/.test(deprel),
  )
  return words.map((word, at): Mutable => {
    if (hasArticle) return at === name ? { ...word, head: title, deprel: 'appos' } : word
    return at === title ? { ...word, head: name, deprel: 'nmod:desc' } : word
  })
}

/** Another subject of the same verb that ends right before a name; -1 without one. */
function titleBefore(words: readonly ParsedWord[], name: number, verb: number): number {
  const title = words.findLastIndex(
    ({ deprel, head }, at) => at < name && head === verb && /^nsubj/.test(deprel),
  )
  if (title < 0) return -1
  const isBelow = (at: number): boolean =>
    at === title || (at >= 0 && isBelow(words[at]?.head ?? -1))
  for (let at = title + 1; at < name; at++)
    if (!isBelow(at) || words[at]?.upos === 'PUNCT') return -1
  return title
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
  return words.map((word, at): Mutable => {
    if (at === told) return { ...word, head: words[listener]?.head ?? -1, deprel: 'ccomp' }
    return at === that.at ? { ...word, upos: 'SCONJ', xpos: 'IN', deprel: 'mark' } : word
  })
}

/** "is *weighing* tariffs": a participle between "is" and a noun that has no article is a verb with its object. */
function progressiveVerb(words: readonly ParsedWord[]): number | undefined {
  const found = words.findIndex(
    ({ xpos, deprel, head }, at) =>
      xpos === 'VBG' &&
      /^(?:compound|amod)$/.test(deprel) &&
      head > at &&
      words[at - 1]?.deprel === 'cop' &&
      words[at - 1]?.head === head,
  )
  return found < 0 ? undefined : found
}

function withProgressive(words: readonly ParsedWord[], verb: number): readonly ParsedWord[] {
  const noun = words[verb]?.head ?? -1
  const top = words[noun]
  if (top === undefined) return words
  return words.map((word, at): Mutable => {
    if (at === verb) return { ...word, head: top.head, deprel: top.deprel }
    if (at === noun) return { ...word, head: verb, deprel: 'obj' }
    if (at === verb - 1) return { ...word, head: verb, deprel: 'aux' }
    const isOfClause = word.head === noun && (at < verb || word.deprel === 'punct')
    return isOfClause ? { ...word, head: verb } : word
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
  return words.map((one, at): Mutable => (at === word ? { ...one, deprel } : one))
}

/** "have *tortured* scores of refugees": behind an auxiliary the participle is the verb, and its noun the object. */
function perfectVerb(words: readonly ParsedWord[]): number | undefined {
  const found = words.findIndex(({ xpos, deprel, head }, at) => {
    const have = words[at - 1]
    const isOfObject = words[head]?.deprel === 'obj' && words[head]?.head === at - 1
    return xpos === 'VBN' && deprel === 'amod' && have?.upos === 'AUX' && isOfObject
  })
  return found < 0 ? undefined : found
}

function withPerfect(words: readonly ParsedWord[], verb: number): readonly ParsedWord[] {
  const have = words[verb - 1]
  const noun = words[verb]?.head
  if (have === undefined) return words
  return words.map((word, at): Mutable => {
    if (at === verb) return { ...word, head: have.head, deprel: have.deprel }
    if (at === verb - 1) return { ...word, head: verb, deprel: 'aux' }
    if (at === noun) return { ...word, head: verb }
    return word.head === verb - 1 ? { ...word, head: verb } : word
  })
}

interface Hidden {
  readonly verb: number
  readonly noun: number
  readonly subject: number
}

/** A past form between a subject and the noun that it is said to describe; the noun has no other verb above or below. */
function hiddenVerb(words: readonly ParsedWord[]): Hidden | undefined {
  for (const [verb, { upos, xpos, deprel, head: noun }] of words.entries()) {
    if (upos !== 'VERB' || deprel !== 'amod' || !/^VB[DN]$/.test(xpos) || noun < verb) continue
    const subject = subjectBefore(words, verb, noun)
    if (subject !== undefined) return { verb, noun, subject }
  }
  return undefined
}

function subjectBefore(
  words: readonly ParsedWord[],
  verb: number,
  noun: number,
): number | undefined {
  const before = words[verb - 1]
  const isRoot = words[noun]?.deprel === 'root'
  if (words.some(({ head, deprel }) => head === noun && /^(?:cop|aux)/.test(deprel)))
    return undefined
  const own = words.findIndex(
    ({ head, deprel }, at) => head === noun && at < verb && deprel === 'nsubj',
  )
  if (own >= 0) return own
  const isName = before?.upos === 'PROPN' && before.deprel === 'compound' && before.head === noun
  return isRoot && isName ? verb - 1 : undefined
}

/** The verb takes the place of the noun, which becomes its object. */
function withVerb(
  words: readonly ParsedWord[],
  { verb, noun, subject }: Hidden,
): readonly ParsedWord[] {
  const top = words[noun]
  return words.map((word, at): Mutable => {
    if (at === verb && top !== undefined) {
      return { ...word, xpos: 'VBD', head: top.head, deprel: top.deprel }
    }
    if (at === noun) return { ...word, head: verb, deprel: 'obj' }
    if (at === subject) return { ...word, head: verb, deprel: 'nsubj' }
    const isOfClause = word.head === noun && (at < verb || word.deprel === 'punct')
    return isOfClause && !/^(?:compound|flat)$/.test(word.deprel) ? { ...word, head: verb } : word
  })
}

/** A noun in the plural that has a subject but no copula, before "to" and a verb. */
function presentVerb(words: readonly ParsedWord[]): number | undefined {
  for (const [at, { xpos }] of words.entries()) {
    if (!/^(?:NNS?|VB[PZ])$/.test(xpos) || words[at + 1]?.xpos !== 'TO') continue
    const own = words.filter(({ head }) => head === at)
    const isPlan = own.some(({ deprel }) => deprel === 'acl')
    const subject = subjectOf(words, at)
    const isNoun = words.some(
      ({ head, deprel }, one) => head === at && one > subject && /^(?:det|amod)$/.test(deprel),
    )
    if (isPlan && !isNoun && subject >= 0 && !own.some(({ deprel }) => deprel === 'cop')) return at
  }
  return undefined
}

/** Whether a sentence has no other word that could be its main verb. */
function isOnlyVerb(words: readonly ParsedWord[], verb: number): boolean {
  const hasTense = ({ xpos }: ParsedWord) => /^(?:VB[DPZ]|MD)$/.test(xpos)
  return words[verb]?.deprel === 'root' && words.every((word, at) => at === verb || !hasTense(word))
}

/** Its subject, or the noun right before it where the sentence has no other verb. */
function subjectOf(words: readonly ParsedWord[], verb: number): number {
  const own = words.findIndex(({ head, deprel }) => head === verb && deprel === 'nsubj')
  const before = words[verb - 1]
  const isTaken = before?.deprel === 'compound' && before.head === verb && isOnlyVerb(words, verb)
  return own < 0 && isTaken ? verb - 1 : own
}

function asVerb(words: readonly ParsedWord[], verb: number): readonly ParsedWord[] {
  const subject = subjectOf(words, verb)
  return words.map((word, at): Mutable => {
    if (at === verb) return { ...word, upos: 'VERB', xpos: word.xpos === 'NN' ? 'VBP' : 'VBZ' }
    if (at === subject) return { ...word, deprel: 'nsubj' }
    if (word.head === verb && at < subject) return { ...word, head: subject }
    return word.head === verb && word.deprel === 'acl' ? { ...word, deprel: 'xcomp' } : word
  })
}
