import type { ParsedWord } from './core/parsed-word.ts'
import type { LemmaHints } from './lemma.ts'
import type { FeatureHints } from './morphology.ts'

/** What the parse of a sentence tells about its words that their forms do not. */
export interface SentenceHints {
  lemma(index: number): LemmaHints
  features(index: number): FeatureHints
}

const NONE = {}

interface Clause {
  readonly forms: readonly string[]
  readonly parse: readonly ParsedWord[]
  readonly children: readonly (readonly number[])[]
}

/** Looks at a parsed sentence; `forms` are its words. */
export function sentenceHints(
  forms: readonly string[],
  parse: readonly ParsedWord[],
): SentenceHints {
  const children: number[][] = parse.map(() => [])
  for (const [index, { head }] of parse.entries()) children[head]?.push(index)
  const clause = { forms, parse, children }
  return {
    lemma: (index) => (isPerfect(clause, index) ? { perfect: true } : NONE),
    features: (index) => featureHints(clause, index),
  }
}

/** "He*'s* left": have; "it*'s* been struck" too, but not "it*'s* struck". */
function isPerfect({ parse, forms }: Clause, index: number): boolean {
  const word = parse[index]
  if (word?.upos !== 'AUX' || word.deprel !== 'aux') return false
  if (!/^['’](?:s|d)$/i.test(forms[index] ?? '')) return false
  return parse[word.head]?.xpos === 'VBN' || /^(?:been|better)$/i.test(forms[index + 1] ?? '')
}

function featureHints(clause: Clause, index: number): FeatureHints {
  const word = clause.parse[index]
  if (word === undefined) return NONE
  if (word.upos === 'PRON') return pronounHints(clause, index, word)
  if (word.upos !== 'VERB' && word.upos !== 'AUX') return NONE
  switch (word.xpos) {
    case 'VBN':
      return { passive: isPassive(clause, index, word) }
    case 'VBG':
      return { gerund: isGerund(clause, index, word) }
    case 'VB':
      return mood(clause, index, word)
    case 'VBD':
    case 'VBP':
      return subjectHints(clause, index, word)
    default:
      return NONE
  }
}

function pronounHints(clause: Clause, index: number, { xpos, deprel }: ParsedWord): FeatureHints {
  const low = (clause.forms[index] ?? '').toLowerCase()
  if (low === 'you' || low === 'it')
    return { case: isObject(clause, index, deprel) ? 'Acc' : 'Nom' }
  if (/sel(?:f|ves)$/.test(low) && /^(?:advmod|appos|nmod:unmarked|obl:unmarked)$/.test(deprel)) {
    return { pronoun: 'Emp' }
  }
  if (!xpos.startsWith('W')) return NONE
  return { pronoun: xpos === 'WDT' || inRelativeClause(clause, index) ? 'Rel' : 'Int' }
}

function isObject({ parse, children }: Clause, index: number, deprel: string): boolean {
  if (/^(?:obj|iobj|obl|nmod)/.test(deprel)) return true
  return !/^(?:nsubj|expl|csubj)/.test(deprel) && has(parse, children[index], /^case$/)
}

function inRelativeClause({ parse, children }: Clause, index: number): boolean {
  if (has(parse, children[index], /:relcl$/)) return true
  let at = index
  for (let step = 0; step < 4 && at >= 0; step++) {
    const { deprel, head } = parse[at] ?? { deprel: 'root', head: -1 }
    if (deprel === 'acl:relcl') return true
    if (step > 0 && /^(?:ccomp|csubj|parataxis|root)/.test(deprel)) return false
    at = head
  }
  return false
}

function has(
  parse: readonly ParsedWord[],
  of: readonly number[] | undefined,
  deprel: RegExp,
): boolean {
  return of?.some((child) => deprel.test(parse[child]?.deprel ?? '')) === true
}

/** "was *struck*", "a *struck* base": passive; "has *struck*", "has *been*": not. */
function isPassive(clause: Clause, index: number, { deprel, head }: ParsedWord): boolean {
  const { parse, children } = clause
  if (deprel === 'cop' || deprel.startsWith('aux')) return false
  if (has(parse, children[index], /:pass$/)) return true
  if (has(parse, children[index], /^aux$/)) return false
  // "has been hit and *looted*"
  const first = parse[head]
  if (deprel === 'conj' && first?.xpos === 'VBN') return isPassive(clause, head, first)
  return true
}

function isGerund({ parse, children, forms }: Clause, index: number, word: ParsedWord): boolean {
  const below = children[index] ?? []
  if (word.upos !== 'VERB' || has(parse, below, /^aux$/)) return false
  const marked = below.some(
    (child) =>
      /^(?:mark|case)$/.test(parse[child]?.deprel ?? '') &&
      !/^(?:while|when|if|as)$/i.test(forms[child] ?? ''),
  )
  return marked || /^(?:csubj|nsubj|obj|obl|nmod|ccomp|compound)/.test(word.deprel)
}

/** "*Leave* now": an order; "demands that he *leave*": a subjunctive. */
function mood({ parse, children, forms }: Clause, index: number, word: ParsedWord): FeatureHints {
  const below = children[index] ?? []
  if (/^(?:aux|cop)/.test(word.deprel)) return NONE
  const helped = below.some((child) => {
    const { deprel, xpos } = parse[child] ?? { deprel: '', xpos: '' }
    return deprel === 'aux' || (deprel === 'mark' && xpos === 'TO')
  })
  if (helped) return NONE
  if (has(parse, below, /^(?:nsubj|expl)/)) {
    const that = below.some((child) => /^that$/i.test(forms[child] ?? ''))
    return word.deprel === 'ccomp' && that ? { mood: 'Sub' } : NONE
  }
  return /^(?:root|parataxis|ccomp)$/.test(word.deprel) ? { mood: 'Imp' } : NONE
}

function subjectHints(clause: Clause, index: number, word: ParsedWord): FeatureHints {
  const { parse, forms } = clause
  const isHelper = /^(?:aux|cop)/.test(word.deprel)
  const subject = subjectOf(clause, isHelper ? word.head : index)
  const form = (forms[index] ?? '').toLowerCase()
  const manyByForm = word.xpos === 'VBP' || form === 'were'
  if (subject === undefined) return manyByForm ? THEY : NONE
  const low = (forms[subject] ?? '').toLowerCase()
  if (low === 'i') return { subject: { person: 1, number: 'Sing' } }
  if (low === 'we') return { subject: { person: 1, number: 'Plur' } }
  if (low === 'you') return { subject: { person: 2, number: 'Sing' } }
  const xpos = parse[subject]?.xpos ?? ''
  const many =
    manyByForm ||
    /^NNP?S$/.test(xpos) ||
    /^(?:they|these|those|both|many|few|all|some|others)$/.test(low) ||
    isJoined(clause, subject)
  return many && form !== 'was' ? THEY : { subject: { person: 3, number: 'Sing' } }
}

const THEY: FeatureHints = { subject: { person: 3, number: 'Plur' } }

/** The subject of a verb, or of the verb it is joined to ("He came and *saw*"); for "that", what it stands for. */
function subjectOf({ parse, children, forms }: Clause, verb: number): number | undefined {
  let at = verb
  for (let step = 0; step < 4 && at >= 0; step++) {
    const found = children[at]?.find((child) => /^[nc]subj/.test(parse[child]?.deprel ?? ''))
    if (found !== undefined) {
      const isRelative =
        /^(?:that|which|who)$/i.test(forms[found] ?? '') && parse[at]?.deprel === 'acl:relcl'
      return isRelative ? parse[at]?.head : found
    }
    if (parse[at]?.deprel !== 'conj') return undefined
    at = parse[at]?.head ?? -1
  }
  return undefined
}

function isJoined({ parse, children, forms }: Clause, noun: number): boolean {
  return (children[noun] ?? []).some(
    (other) =>
      parse[other]?.deprel === 'conj' &&
      (children[other] ?? []).some((word) => /^(?:and|&)$/i.test(forms[word] ?? '')),
  )
}
