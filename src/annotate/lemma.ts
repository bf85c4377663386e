import type { MorphologyLists } from '../lexicon/morphology-lists.ts'

/** Longest word that is taken apart; what is longer is no word. */
const LONGEST = 60

/** Longest ending that the lists name, with room to spare. */
const LONGEST_ENDING = 12

/** Apostrophes that stand for the plain one in short forms ("’s"). */
const APOSTROPHE = /[’‘`´ʼ]/g

/** What one cannot see from the word: that this "'s" is "has", this "'d" "had". */
export interface LemmaHints {
  /** The auxiliary is followed by a past participle that it makes perfect: "He*'s* left", "It*'s* been". */
  readonly perfect?: boolean
}

/** Finds the dictionary form of a word, by its part of speech and Penn tag: "struck" is "strike", "leaves" is "leaf". */
export function lemmaOf(
  form: string,
  upos: string,
  xpos: string,
  lists: MorphologyLists,
  hints: LemmaHints = {},
): string {
  if (form.length > LONGEST) return upos === 'PROPN' ? form : form.toLowerCase()
  const low = form.toLowerCase().replace(APOSTROPHE, "'")
  const named = nameOf(low, upos, xpos, lists)
  if (named !== undefined) return named
  switch (upos) {
    case 'VERB':
    case 'AUX':
      return xpos === 'NNP'
        ? capital(verbLemma(low, titleTag(low), lists))
        : verb(low, xpos, lists, hints)
    case 'NOUN':
      return nounLemma(form, low, xpos, lists)
    case 'PROPN':
      return xpos === 'NNPS' || xpos === 'NNS' ? properPlural(form, low, lists) : form
    case 'ADJ':
      return adjectiveLemma(form, low, xpos, lists)
    case 'ADV':
      return compared(low, upos, xpos, lists)
    case 'NUM':
      return numberLemma(form, low)
    case 'PUNCT':
      return form.replace(/[‘’]/g, "'")
    case 'SYM':
    case 'X':
      return form
    default:
      return low
  }
}

function nameOf(
  low: string,
  upos: string,
  xpos: string,
  lists: MorphologyLists,
): string | undefined {
  if (upos === 'PRON') {
    if (xpos === 'PRP$') return lists.words.get('PRON PRP$')?.get(low) ?? low
    if (low === 'i') return 'I'
  }
  if (upos === 'ADJ' && xpos === 'NNP') return lists.words.get('ADJ NNP')?.get(low)
  return xpos === 'LS' ? undefined : lists.words.get(upos)?.get(low)
}

function verb(low: string, xpos: string, lists: MorphologyLists, hints: LemmaHints): string {
  if (hints.perfect === true && (low === "'s" || low === "'d" || low === 's')) return 'have'
  if (low === 's' && xpos === 'VBZ') return 'be'
  return verbLemma(low, xpos, lists)
}

/** Verbs in names carry the tag of names: "the *United* Nations", "*Rolling* Stone". */
function titleTag(low: string): string {
  return low.endsWith('ing') ? 'VBG' : 'VBN'
}

function verbLemma(low: string, xpos: string, lists: MorphologyLists): string {
  // A past form tagged as a base ("Norway *froze* the accounts") is still a past form, unless it is a verb itself ("found").
  const isPast = /^VB[DN]$/.test(xpos) || (/^VBP?$/.test(xpos) && !lists.bases.has(low))
  const known = isPast ? lists.verbs.get(low) : undefined
  const found = known ?? lists.verbForms.get(low)
  if (found !== undefined) return found
  const last = afterHyphen(low)
  if (last > 0) return low.slice(0, last) + verbLemma(low.slice(last), xpos, lists)
  switch (xpos) {
    case 'VBZ':
      return withoutS(low, lists)
    case 'VBG':
      return low.endsWith('ing') ? stemOf(low, low.length - 3, lists) : droppedG(low, lists)
    case 'VBD':
    case 'VBN':
      return prefixed(low, lists) ?? past(low, lists)
    default:
      return low
  }
}

/** "goin'": going. */
function droppedG(low: string, lists: MorphologyLists): string {
  return low.endsWith("in'") ? stemOf(low, low.length - 3, lists) : low
}

function past(low: string, lists: MorphologyLists): string {
  if (low.endsWith('ied') && low.length > 4) return `${low.slice(0, -3)}y`
  if (low.endsWith("'d")) return low.slice(0, -2)
  return low.endsWith('ed') ? stemOf(low, low.length - 2, lists) : low
}

/** "overthrew" is "over" and "threw". */
function prefixed(low: string, lists: MorphologyLists): string | undefined {
  if (low.endsWith('ied')) return undefined
  for (const prefix of lists.verbPrefixes) {
    if (!low.startsWith(prefix)) continue
    const base = lists.verbs.get(low.slice(prefix.length))
    if (base !== undefined) return prefix + base
  }
  return undefined
}

/** The base that is left when an ending is off: "forc" is "force", "stopp" is "stop", "boil" is "boil". */
function stemOf(low: string, length: number, lists: MorphologyLists): string {
  const stem = low.slice(0, length)
  if (!/[aeiouyéà]/.test(stem)) return low
  const change = longest(stem, lists.stems)
  if (change === 'add-e') return `${stem}e`
  return change === 'drop-last' ? stem.slice(0, -1) : stem
}

function replaced(low: string, endings: ReadonlyMap<string, string>): string | undefined {
  for (let at = Math.max(0, low.length - LONGEST_ENDING); at < low.length; at++) {
    const ending = low.slice(at)
    const put = (at === 0 ? endings.get(`^${ending}`) : undefined) ?? endings.get(ending)
    if (put !== undefined) return low.slice(0, at) + put
  }
  return undefined
}

function withoutS(low: string, lists: MorphologyLists): string {
  return replaced(low, lists.sEndings) || low
}

function longest<T>(word: string, endings: ReadonlyMap<string, T>): T | undefined {
  const whole = endings.get(`^${word}`)
  if (whole !== undefined) return whole
  for (let at = Math.max(0, word.length - LONGEST_ENDING); at < word.length; at++) {
    const found = endings.get(word.slice(at))
    if (found !== undefined) return found
  }
  return undefined
}

function nounLemma(form: string, low: string, xpos: string, lists: MorphologyLists): string {
  if (xpos === 'NNS' || xpos === 'NNPS') {
    const base = pluralLemma(low, lists)
    if (form === low) return base
    if (lists.capitals.has(base)) return capital(base)
    const kept = base.length < form.length && form.startsWith(base.toUpperCase())
    return kept && isAcronym(base, lists) ? base.toUpperCase() : base
  }
  if (form === low) return low
  return isAcronym(low, lists) || lists.capitals.has(low) || /^\p{Lu}\.?$/u.test(form) ? form : low
}

function isAcronym(low: string, lists: MorphologyLists): boolean {
  return lists.acronyms.has(low) || /\d/.test(low) || !/[aeiouy'-]/.test(low)
}

function pluralLemma(low: string, lists: MorphologyLists): string {
  const known = lists.nouns.get(low)
  if (known !== undefined) return known
  const last = afterHyphen(low)
  if (last > 0) return low.slice(0, last) + pluralLemma(low.slice(last), lists)
  if (/\d'?s$/.test(low)) return decade(low)
  return replaced(low, lists.nounEndings) ?? withoutS(low, lists)
}

/** "the 1990s" is its own base, "two 747s" are of the 747. */
function decade(low: string): string {
  const plain = low.replace("'s", 's')
  return /^'?(\d\d)?\d0s$/.test(plain) ? plain : plain.slice(0, -1)
}

/** Names keep their capitals: "Nations" is "Nation", "Philippines" stays. */
function properPlural(form: string, low: string, lists: MorphologyLists): string {
  const base = pluralLemma(low, lists)
  if (base === low) return form
  if (form === form.toUpperCase() && form.length > 4) return capital(base)
  let same = 0
  while (same < base.length && base[same] === low[same]) same++
  return form.slice(0, same) + base.slice(same)
}

function adjectiveLemma(form: string, low: string, xpos: string, lists: MorphologyLists): string {
  if (xpos === 'NNP' || xpos === 'NNPS') return form
  const base = compared(low, 'ADJ', xpos, lists)
  if (form === low || base !== low) return base
  const last = afterHyphen(low)
  if (!lists.capitals.has(low.slice(last))) return low
  if (last === 0) return capital(low)
  const head = low.slice(0, last - 1)
  return `${lists.capitals.has(head) ? capital(head) : head}-${capital(low.slice(last))}`
}

function compared(low: string, upos: string, xpos: string, lists: MorphologyLists): string {
  if (xpos !== 'JJR' && xpos !== 'JJS' && xpos !== 'RBR' && xpos !== 'RBS') return low
  const known = lists.comparatives.get(low)
  if (known !== undefined) return known === 'good' && upos === 'ADV' ? 'well' : known
  const last = afterHyphen(low)
  if (last > 0) return low.slice(0, last) + compared(low.slice(last), upos, xpos, lists)
  const length = low.endsWith('est') ? low.length - 3 : low.endsWith('er') ? low.length - 2 : 0
  if (length < 2) return low
  if (low[length - 1] === 'i') return `${low.slice(0, length - 1)}y`
  return stemOf(low, length, lists)
}

function numberLemma(form: string, low: string): string {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(form)) return form.replaceAll(',', '')
  return /^[IVXLCDM]+$/.test(form) ? form : low
}

/** Where the last part of a word with hyphens begins: "re-elected"; 0 where there is none. */
function afterHyphen(low: string): number {
  const at = low.lastIndexOf('-') + 1
  return at > 1 && at < low.length ? at : 0
}

function capital(low: string): string {
  return low.charAt(0).toUpperCase() + low.slice(1)
}
