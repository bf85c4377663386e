import type { MutableWord, ParsedWord } from './parsed-word.ts'

/** Makes a verb of the participle that stands behind an auxiliary but was read as describing a noun; undefined without one. */
export function withAuxiliaryVerb(
  forms: readonly string[],
  words: readonly ParsedWord[],
): readonly ParsedWord[] | undefined {
  const progressive = progressiveVerb(words)
  if (progressive !== undefined) return withProgressive(words, progressive)
  const perfect = perfectVerb(forms, words)
  return perfect === undefined ? undefined : withPerfect(words, perfect)
}

/** Makes a verb of the past form between a subject and a noun that it was read as describing; undefined without one. */
export function withPastVerb(words: readonly ParsedWord[]): readonly ParsedWord[] | undefined {
  const verb = hiddenVerb(words)
  return verb === undefined ? undefined : withVerb(words, verb)
}

/** Makes a verb of a noun in the plural that has a subject but no copula, before "to" and a verb: "*Chad plans to* leave". */
export function withPresentVerb(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const plan = presentVerb(words)
  return plan === undefined ? words : asVerb(words, plan)
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
  return words.map((word, at): MutableWord => {
    if (at === verb) return { ...word, head: top.head, deprel: top.deprel }
    if (at === noun) return { ...word, head: verb, deprel: 'obj' }
    if (at === verb - 1) return { ...word, head: verb, deprel: 'aux' }
    const isOfClause = word.head === noun && (at < verb || word.deprel === 'punct')
    return isOfClause ? { ...word, head: verb } : word
  })
}

/** "had *tortured* scores of refugees": right behind "have" the participle is the verb, and its noun the object. */
function perfectVerb(forms: readonly string[], words: readonly ParsedWord[]): number | undefined {
  const found = words.findIndex(({ upos, xpos, deprel, head }, at) => {
    const isParticiple = upos === 'VERB' && xpos === 'VBN' && deprel === 'amod'
    const isOfObject = words[head]?.deprel === 'obj' && words[head]?.head === at - 1
    return (
      isParticiple && isOfObject && /^(?:have|has|had|['’]ve|['’]d)$/i.test(forms[at - 1] ?? '')
    )
  })
  return found < 0 ? undefined : found
}

function withPerfect(words: readonly ParsedWord[], verb: number): readonly ParsedWord[] {
  const have = words[verb - 1]
  const noun = words[verb]?.head
  if (have === undefined) return words
  return words.map((word, at): MutableWord => {
    if (at === verb) return { ...word, head: have.head, deprel: have.deprel }
    if (at === verb - 1) return { ...word, upos: 'AUX', head: verb, deprel: 'aux' }
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
  return words.map((word, at): MutableWord => {
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
  return words.map((word, at): MutableWord => {
    if (at === verb) return { ...word, upos: 'VERB', xpos: word.xpos === 'NN' ? 'VBP' : 'VBZ' }
    if (at === subject) return { ...word, deprel: 'nsubj' }
    if (word.head === verb && at < subject) return { ...word, head: subject }
    return word.head === verb && word.deprel === 'acl' ? { ...word, deprel: 'xcomp' } : word
  })
}

/** "A deadline set by Chad for their release *passed*, they said": what was done by one tells of its noun, and a later verb is what is said of it. */
export function withMainVerb(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const below = (head: number, deprel: RegExp) =>
    words.flatMap((word, at) => (word.head === head && deprel.test(word.deprel) ? [at] : []))
  for (const [verb, { xpos, head: noun, deprel }] of words.entries()) {
    const isOfNoun = xpos === 'VBN' && deprel === 'acl' && words[noun]?.deprel === 'nsubj'
    if (!isOfNoun || below(verb, /^obl:agent$/).length === 0) continue
    const said = words[noun]?.head ?? -1
    const isOfTwo = below(said, /^nsubj$/).length === 2
    const main = words.findIndex(
      (word, at) =>
        at > verb &&
        at < said &&
        /^VB[DN]$/.test(word.xpos) &&
        /^(?:acl|xcomp)$/.test(word.deprel) &&
        below(at, /^(?:aux|obl:agent)/).length === 0 &&
        isUnder(words, at, verb),
    )
    if (!isOfTwo || main < 0) continue
    return words.map((word, at): MutableWord => {
      if (at === main) return { ...word, xpos: 'VBD', head: said, deprel: 'ccomp' }
      return at === noun ? { ...word, head: main } : word
    })
  }
  return words
}

function isUnder(words: readonly ParsedWord[], word: number, top: number): boolean {
  let at = words[word]?.head ?? -1
  for (let step = 0; at >= 0 && step < words.length; step++) {
    if (at === top) return true
    at = words[at]?.head ?? -1
  }
  return false
}
