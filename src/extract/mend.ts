import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Sentence, Token } from '../model/annotation.ts'
import { overlap } from '../model/evidence.ts'
import type { Read } from './frame.ts'

/** A token of a sentence with its index in the document and its word. */
export interface Numbered {
  readonly index: number
  readonly token: Token
  readonly word: string
}

const QUOTE_MARKS = new Set(['“', '”', '"', '‘', '’', '«', '»', '``', "''"])
const ALWAYS_SUBORDINATE = new Set(
  'although though because while whereas unless if whether'.split(' '),
)
const MAY_SUBORDINATE = new Set('as after before since until once'.split(' '))
const PREPOSITIONS = new Set(
  'for of in on by with from at without about against over into through upon'.split(' '),
)
const LIKE_PREPOSITIONS = new Set(
  'including regarding concerning following involving excluding'.split(' '),
)
const INFINITIVE_VERBS = new Set(
  'plan hope vow aim pledge seek want need move look threaten promise refuse agree'.split(' '),
)
const NOUN_CLASSES = [
  'people',
  'talks',
  'attack',
  'weapon',
  'casualty',
  'penalty',
  'proposal',
  'accord',
]

/**
 * The words of a sentence for chunking, quotation marks left out (they do not part a phrase), with
 * the part-of-speech errors mended that the tagger makes in news again and again.
 */
export function mendedTokens(
  knowledge: Knowledge,
  read: Read,
  sentence: Sentence,
): readonly Numbered[] {
  const tokens: Numbered[] = []
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = read.tokens[index]
    if (token === undefined) continue
    const word = read.text.slice(token.start, token.end)
    if (!QUOTE_MARKS.has(word) || token.upos === 'PART') tokens.push({ index, token, word })
  }
  return tokens.map((one, at) => {
    const upos = mendedTag(knowledge, read, tokens, at)
    const opener = at === 0 ? commonNoun(knowledge, read, one) : undefined
    if (opener !== undefined) return { ...one, token: { ...one.token, upos: 'NOUN', base: opener } }
    if (upos === one.token.upos) return one
    const lemma = upos === 'NOUN' ? nounLemma(knowledge, one) : verbLemma(one, upos)
    return { ...one, token: { ...one.token, upos, base: lemma } }
  })
}

function verbLemma({ token, word }: Numbered, upos: string): string {
  return upos === 'VERB' ? word.toLowerCase().replace(/(?:s|ing)$/, '') : token.base
}

function mendedTag(
  knowledge: Knowledge,
  read: Read,
  tokens: readonly Numbered[],
  at: number,
): string {
  const { token, word } = tokens[at] as Numbered
  const lower = word.toLowerCase()
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  const parsed = tagByParse(tokens, at)
  if (parsed !== undefined) return parsed
  if (token.upos === 'ADP' && ALWAYS_SUBORDINATE.has(lower)) return 'SCONJ'
  if ((token.upos === 'ADP' || token.upos === 'SCONJ') && MAY_SUBORDINATE.has(lower)) {
    return clauseFollows(tokens, at) ? 'SCONJ' : 'ADP'
  }
  // "*About* 1,200 workers", but "handed over two boats"
  const isHedge = /^(?:about|over|under)$/.test(lower) && previous?.token.upos !== 'VERB'
  if (token.upos === 'ADP' && isHedge && next?.token.upos === 'NUM') return 'ADV'
  if (token.upos === 'SCONJ' && PREPOSITIONS.has(lower)) return 'ADP'
  // "leaders, *including* the president, said"
  if (
    token.upos === 'VERB' &&
    LIKE_PREPOSITIONS.has(lower) &&
    (lower !== 'following' || at === 0 || previous?.word === ',')
  )
    return 'ADP'
  // "officials *plan* to brief", "the envoy *plans* to visit"
  if (token.upos === 'NOUN' && next?.word === 'to' && takesInfinitive(knowledge, lower, previous)) {
    return 'VERB'
  }
  // "Kenya *demands* that"
  if (
    token.upos === 'NOUN' &&
    next?.word === 'that' &&
    !isDemonym(read, previous) &&
    saysThat(knowledge, lower, previous)
  ) {
    return 'VERB'
  }
  // "where *talks* between the two are planned"
  const isEvent = ['talks', 'attack'].some((name) =>
    knowledge.classes.get(name)?.has(lower.replace(/s$/, '')),
  )
  const opensPhrase = !/^(?:NOUN|PROPN|PRON|ADV|AUX|PART)$/.test(previous?.token.upos ?? 'PUNCT')
  if (token.upos === 'VERB' && isEvent && opensPhrase && next?.token.upos === 'ADP') return 'NOUN'
  // "accelerates its *push* into the east"
  if (
    token.upos === 'VERB' &&
    lower === token.base &&
    /^(?:its|his|her|their|our|the|a|an)$/i.test(previous?.word ?? '')
  )
    return 'NOUN'
  // "has been *arming* the rebels"
  const isContinuous =
    previous?.token.upos === 'AUX' && /^(?:is|are|was|were|be|been)$/i.test(previous.word)
  if (token.upos === 'NOUN' && lower.endsWith('ing') && isContinuous && next?.token.upos === 'DET')
    return 'VERB'
  // "Russian *shelling* killed"
  if (token.upos === 'VERB' && lower.endsWith('ing') && isGerundNoun(read, previous, next))
    return 'NOUN'
  return token.upos
}

/** What the parse knows better than the tag. */
function tagByParse(tokens: readonly Numbered[], at: number): string | undefined {
  const { token, word } = tokens[at] as Numbered
  const lower = word.toLowerCase()
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  // The parse knows a preposition: "handed *over* two boats", "conceded *to* demands".
  const isCase = token.deprel === 'case' && token.xpos !== 'POS'
  if (isCase && (token.upos === 'ADV' || token.upos === 'PART')) return 'ADP'
  // "conceded *to* demands"
  const isBeforeNoun = /^(?:NOUN|PROPN|DET|NUM)$/.test(next?.token.upos ?? '')
  if (token.upos === 'PART' && lower === 'to' && isBeforeNoun) return 'ADP'
  // "handed *over* two boats" are not more than two.
  if (token.upos === 'ADV' && lower === 'over' && HANDING.has(previous?.token.base ?? ''))
    return 'ADP'
  if (isParticle(tokens, at)) return ASIDE.has(token.base) ? 'PART' : 'ADP'
  // "lost in the *final*"
  if (token.upos === 'ADJ' && NOUN_RELATIONS.test(token.deprel) && previous?.token.upos === 'DET') {
    return 'NOUN'
  }
  return undefined
}

const NOUN_RELATIONS = /^(?:obj|obl|nmod|nsubj)/

/** "hold *back* two rebels", "hand *over* hostages": it belongs to the verb, not to what follows. */
function isParticle(tokens: readonly Numbered[], at: number): boolean {
  const { token } = tokens[at] as Numbered
  const previous = tokens[at - 1]
  return (
    token.upos === 'ADV' &&
    previous?.token.upos === 'VERB' &&
    token.head === previous.index &&
    PARTICLES.has(token.base)
  )
}

const PARTICLES = new Set('back down up out off away over in'.split(' '))
const HANDING = new Set(['hand', 'turn', 'take'])
/** Those that are never prepositions. */
const ASIDE = new Set(['back', 'away'])

function takesInfinitive(
  knowledge: Knowledge,
  word: string,
  subject: Numbered | undefined,
): boolean {
  const isPlural = /s$/.test(subject?.word ?? '')
  const isName = subject?.token.upos === 'PROPN'
  if (INFINITIVE_VERBS.has(word)) return isPlural || isName
  const isPerson = knowledge.classes.get('people')?.has(subject?.token.base ?? '') === true
  return INFINITIVE_VERBS.has(word.replace(/s$/, '')) && !isPlural && (isName || isPerson)
}

function saysThat(knowledge: Knowledge, word: string, subject: Numbered | undefined): boolean {
  const verb = word.replace(/s$/, '')
  const isSpeech = ['say', 'commit'].some((name) => knowledge.speech.get(name)?.has(verb))
  return isSpeech && verb !== word && subject?.token.upos === 'PROPN'
}

function clauseFollows(tokens: readonly Numbered[], at: number): boolean {
  let hasNoun = false
  for (let next = at + 1; next < Math.min(tokens.length, at + 14); next++) {
    const { token, word } = tokens[next] as Numbered
    if (token.upos === 'PUNCT' && !/^[-‐'’]/.test(word)) return false
    if (token.upos === 'AUX') return hasNoun
    if (token.upos === 'VERB')
      return (
        hasNoun &&
        !word.endsWith('ing') &&
        tokens[next - 1]?.token.upos !== 'PART' &&
        tokens[next - 1]?.token.upos !== 'DET'
      )
    if (token.upos === 'SCONJ') return false
    if (/^(?:NOUN|PROPN|PRON)$/.test(token.upos)) hasNoun = true
  }
  return false
}

function isGerundNoun(
  read: Read,
  previous: Numbered | undefined,
  next: Numbered | undefined,
): boolean {
  if (previous === undefined) return false
  if (/^(?:NOUN|PROPN|DET|PRON|NUM)$/.test(next?.token.upos ?? '')) return false
  if (
    previous.token.upos === 'DET' ||
    previous.token.upos === 'ADJ' ||
    /^['’]s?$/.test(previous.word)
  )
    return true
  return isDemonym(read, previous)
}

function isDemonym(read: Read, word: Numbered | undefined): boolean {
  return (
    word !== undefined &&
    read.entities.some((entity) => entity.form === 'demonym' && overlap(entity, word.token) > 0)
  )
}

/** The singular where a word class has it, else the word as it stands ("shelling"). */
function nounLemma(knowledge: Knowledge, { word }: Numbered): string {
  const lower = word.toLowerCase()
  const forms = [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
  ]
  const known = forms.find((form) =>
    NOUN_CLASSES.some((name) => knowledge.classes.get(name)?.has(form)),
  )
  return known ?? lower
}

/** A capital at the start of a sentence hides a common noun: "*Sources* said". */
function commonNoun(
  knowledge: Knowledge,
  read: Read,
  { index, token, word }: Numbered,
): string | undefined {
  if (token.upos !== 'PROPN' || read.entities.some((entity) => overlap(entity, token) > 0))
    return undefined
  const lemma = nounLemma(knowledge, { index, token, word })
  const isKnown = NOUN_CLASSES.some((name) => knowledge.classes.get(name)?.has(lemma))
  return isKnown ? lemma : undefined
}
