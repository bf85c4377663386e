import type { MorphologyLists } from '../lexicon/morphology-lists.ts'

/**
 * What only the sentence shows. Absent hints leave the default: a participle is passive, a past tense has a singular and a
 * present tense a plural third-person subject, a bare verb is an infinitive, a form in -ing a participle, "you" and "it" subjects.
 */
export interface FeatureHints {
  /** `false`: an active participle, as after "have" ("has *left*"). */
  readonly passive?: boolean
  /** What a bare verb form is: an order ("*Leave* now"), or the subjunctive of a demand ("that he *leave*"). */
  readonly mood?: 'Imp' | 'Sub'
  /** `true`: the form in -ing stands where a noun stands ("after *leaving*"). */
  readonly gerund?: boolean
  /** Person and number of the subject of a finite verb. */
  readonly subject?: { readonly person: 1 | 2 | 3; readonly number: 'Sing' | 'Plur' }
  /** `Acc`: the "you" or "it" is no subject. */
  readonly case?: 'Nom' | 'Acc'
  /** `Emp`: the "himself" stresses another word; `Int` and `Rel` tell questions from relative clauses. */
  readonly pronoun?: 'Emp' | 'Int' | 'Rel'
}

const LONGEST = 60
const ORDINAL = /^\d[\d,]*(st|nd|rd|th)$/
const FRACTION = /^[+-]?\d*(\.\d+|\d\/[1-9]\d?)$/
const DECADE = /^(mid-)?'?(\d\d)?\d0'?s$/
const ROMAN = /^[IVXLC]+$/
const ONE: ReadonlySet<string> = new Set(['am', "'m", 'm'])

/** Lists the grammatical features of a word in the notation of CoNLL-U, sorted; empty where it has none. */
export function featuresOf(
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  lists: MorphologyLists,
  hints: FeatureHints = {},
): string {
  if (upos === 'PUNCT') return ''
  const tag = `${upos} ${xpos}`
  if (form.length > LONGEST) return lists.defaults.get(tag) ?? ''
  const low = form.toLowerCase().replaceAll('’', "'")
  const own = lists.features.get(tag)?.get(low)
  const features = own ?? general(form, low, lemma, upos, tag, lists)
  return changes(hints) ? withHints(features, low, upos, xpos, hints) : features
}

function general(
  form: string,
  low: string,
  lemma: string,
  upos: string,
  tag: string,
  lists: MorphologyLists,
): string {
  const found = lists.defaults.get(tag) ?? ''
  switch (upos) {
    case 'ADJ':
      return found === 'Degree=Pos' ? found + ordinal(low, lists) : found
    case 'NOUN':
      return noun(low, found, lists)
    case 'ADV':
      return ORDINAL.test(low) ? 'NumForm=Combi|NumType=Ord' : found
    case 'PROPN':
      if (found === 'Number=Plur' && lists.pluralOnly.has(low)) return 'Number=Ptan'
      return isShortened(low, lemma) ? `Abbr=Yes|${found}` : found
    case 'VERB':
      return tag === 'VERB NNP' && low.endsWith('ing') ? 'VerbForm=Ger' : found
    case 'NUM':
      return tag === 'NUM LS' && !/\d/.test(form) ? '' : number(form, low, lemma, found)
    default:
      return found
  }
}

function ordinal(low: string, lists: MorphologyLists): string {
  if (lists.ordinals.has(low)) return '|NumForm=Word|NumType=Ord'
  return ORDINAL.test(low) ? '|NumForm=Combi|NumType=Ord' : ''
}

function noun(low: string, found: string, lists: MorphologyLists): string {
  if (found === 'Number=Plur') {
    if (DECADE.test(low)) return 'Number=Ptan|NumForm=Combi|NumType=Card'
    return lists.pluralOnly.has(low) ? 'Number=Ptan' : found
  }
  return ORDINAL.test(low) ? `${found}|NumForm=Combi|NumType=Ord` : found
}

/** "Sept." is not written as September is. */
function isShortened(low: string, lemma: string): boolean {
  return low.length < lemma.length && low.length < 6
}

function number(form: string, low: string, lemma: string, found: string): string {
  if (FRACTION.test(low) && !/^\d+\/11$/.test(low)) return 'NumForm=Digit|NumType=Frac'
  if (/\d/.test(low)) return 'NumForm=Digit|NumType=Card'
  if (ROMAN.test(form)) return 'NumForm=Roman|NumType=Card'
  return isShortened(low, lemma) ? `Abbr=Yes|${found}` : found
}

function changes(hints: FeatureHints): boolean {
  for (const _ in hints) return true
  return false
}

function withHints(
  features: string,
  low: string,
  upos: string,
  xpos: string,
  hints: FeatureHints,
): string {
  if (upos === 'PRON' || upos === 'DET' || upos === 'ADV') return pronoun(features, low, hints)
  if (upos !== 'VERB' && upos !== 'AUX') return features
  switch (xpos) {
    case 'VBN':
      return voiced(features, upos, hints)
    case 'VBG':
      return hints.gerund === true ? 'VerbForm=Ger' : features
    case 'VB':
      if (hints.mood === 'Imp') return 'Mood=Imp|VerbForm=Fin'
      return hints.mood === 'Sub' ? agreeing('Sub', 'Pres', hints) : features
    case 'VBD':
      if (hints.mood !== 'Sub' && hints.subject === undefined) return features
      return agreeing(hints.mood === 'Sub' ? 'Sub' : 'Ind', 'Past', hints)
    case 'VBP':
      return hints.subject === undefined || ONE.has(low) ? features : agreeing('Ind', 'Pres', hints)
    default:
      return features
  }
}

function voiced(features: string, upos: string, hints: FeatureHints): string {
  if (hints.passive === false) return features.replace('|Voice=Pass', '')
  const passive = hints.passive === true && upos === 'VERB' && !features.includes('Voice=')
  return passive ? `${features}|Voice=Pass` : features
}

function agreeing(mood: string, tense: string, hints: FeatureHints): string {
  const { person = 3, number: of = tense === 'Past' ? 'Sing' : 'Plur' } = hints.subject ?? {}
  return `Mood=${mood}|Number=${of}|Person=${person}|Tense=${tense}|VerbForm=Fin`
}

function pronoun(features: string, low: string, hints: FeatureHints): string {
  if (hints.case !== undefined && (low === 'you' || low === 'it')) {
    return features.replace('Case=Nom', `Case=${hints.case}`)
  }
  if (hints.pronoun === 'Emp') {
    return features.includes('Reflex=Yes')
      ? features.replace('PronType=Prs', 'PronType=Emp')
      : features
  }
  if (hints.pronoun === undefined) return features
  return features.replace(/PronType=(Int|Rel)/, `PronType=${hints.pronoun}`)
}
