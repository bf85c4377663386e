import type { Knowledge } from '../../lexicon/knowledge.ts'
import type { Annotated, Entity, Token } from '../../model/annotation.ts'
import { bySpan, firstEndingAfter } from '../../model/evidence.ts'
import type { Being, Candidate, Gender } from './mention.ts'

/** More mentions than that are not linked: no article has them, only hostile text. */
const MOST = 10_000

/** How many words before a head belong to its phrase at most. */
const WIDEST = 8

export type Needed = Annotated<'tokens' | 'sentences' | 'entities'>

type Draft = Omit<Candidate, 'index'>

const PRONOUNS: readonly {
  readonly words: string
  readonly being: Being
  readonly gender: Gender
}[] = [
  { words: 'he him his himself', being: 'person', gender: 'male' },
  { words: 'she her hers herself', being: 'person', gender: 'female' },
  { words: 'it its itself', being: 'body', gender: 'unknown' },
  { words: 'they them their theirs themselves', being: 'several', gender: 'unknown' },
]

const PRONOUN = new Map(
  PRONOUNS.flatMap(({ words, being, gender }) =>
    words.split(' ').map((word) => [word, { being, gender }] as const),
  ),
)

/** Gathers what may be mentioned again: names, pronouns, people, bodies and happenings, in the order of the text. */
export function findMentions(knowledge: Knowledge, document: Needed): readonly Candidate[] {
  const names = document.entities
    .filter(({ form }) => form === 'name')
    .map((entity) => fromName(knowledge, document, entity))
  const nouns = document.tokens.flatMap((token, at) => {
    const draft = fromPronoun(document, token, at) ?? fromNoun(knowledge, document, token, at)
    return draft === undefined ? [] : [draft]
  })
  return [...names, ...nouns]
    .sort(bySpan)
    .slice(0, MOST)
    .map((draft, index) => ({ ...draft, index }))
}

function fromName(knowledge: Knowledge, document: Needed, entity: Entity): Draft {
  const { text, tokens } = document
  const { start, end } = entity
  const from = firstEndingAfter(tokens, start)
  let last = from
  while ((tokens[last + 1]?.start ?? end) < end) last++
  // The head of a name is the word of it that hangs on something outside.
  let head = from
  for (let at = from; at <= last; at++) {
    const above = tokens[at]?.head ?? -1
    if (above < from || above > last) {
      head = at
      break
    }
  }
  const titles = titlesBefore(knowledge, tokens, from)
  const isState = entity.actors.some((id) => knowledge.actors.get(id)?.kind === 'state')
  const being: Being =
    entity.label === 'PER' ? 'person' : entity.label === 'ORG' || isState ? 'body' : 'other'
  // A name of one word is mostly a surname, and many a surname is a given name of men: Fatima *Abbas*.
  const given = text.slice(tokens[from]?.start ?? start, tokens[from]?.end ?? end).toLowerCase()
  const telling = last > from ? [...titles, given] : titles
  return {
    start,
    end,
    head: { start, end },
    kind: 'name',
    token: head,
    sentence: sentenceOf(document, start),
    words: text.slice(start, end),
    word: text.slice(start, end).toLowerCase(),
    base: (tokens[last]?.base ?? '').toLowerCase(),
    being,
    gender: entity.label === 'PER' ? genderOf(knowledge, telling) : 'unknown',
    isSubject: isSubject(tokens, head),
    isDefinite: true,
    with: titles,
    entity,
  }
}

/** Words of an office right before a name: "*Foreign Minister* Amira Haddad". */
function titlesBefore(
  { classes }: Knowledge,
  tokens: readonly Token[],
  from: number,
): readonly string[] {
  const titles: string[] = []
  for (let at = from - 1; at >= 0 && titles.length < 4; at--) {
    const base = tokens[at]?.base.replace(/\.$/, '') ?? ''
    const isTitle = classes.get('person-title')?.has(base) || classes.get('people')?.has(base)
    const isInTitle = titles.length > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')
    if (!isTitle && !isInTitle) break
    titles.unshift(base)
  }
  return titles
}

function genderOf({ classes }: Knowledge, words: readonly string[]): Gender {
  const has = (name: string) =>
    words.some((word) => classes.get(name)?.has(word.replace(/\.$/, '')) === true)
  if (has('female-word')) return 'female'
  if (has('male-word')) return 'male'
  const isMale = has('male-name')
  if (isMale === has('female-name')) return 'unknown'
  return isMale ? 'male' : 'female'
}

function fromPronoun(document: Needed, token: Token, at: number): Draft | undefined {
  if (token.upos !== 'PRON') return undefined
  const word = document.text.slice(token.start, token.end).toLowerCase()
  const known = PRONOUN.get(word)
  if (known === undefined || token.deprel === 'expl') return undefined
  const { start, end } = token
  return {
    start,
    end,
    head: { start, end },
    kind: 'pronoun',
    token: at,
    sentence: sentenceOf(document, start),
    words: word,
    word,
    base: word,
    ...known,
    isSubject: isSubject(document.tokens, at),
    isDefinite: true,
    with: [],
  }
}

/** "the ministry", "two rebels", "his counterpart", "the talks": people, bodies and happenings. */
function fromNoun(
  knowledge: Knowledge,
  document: Needed,
  token: Token,
  at: number,
): Draft | undefined {
  const { classes } = knowledge
  if (token.upos !== 'NOUN' || /^(?:compound|flat|fixed|appos)/.test(token.deprel)) return undefined
  const has = (name: string) => classes.get(name)?.has(token.base) === true
  const isHappening = ['attack', 'talks', 'proposal', 'accord'].some(has)
  if (!has('people') && !has('body-word') && !isHappening) return undefined
  const first = firstOf(document, at)
  const before = document.tokens.slice(first, at).map(({ base }) => base)
  const isPlural = token.feats.includes('Number=Plur') || token.xpos === 'NNS'
  const isBody = has('body-word')
  const being: Being =
    isHappening && !has('people') ? 'other' : isPlural ? 'several' : isBody ? 'body' : 'person'
  return {
    start: document.tokens[first]?.start ?? token.start,
    end: token.end,
    head: { start: token.start, end: token.end },
    kind: 'description',
    token: at,
    sentence: sentenceOf(document, token.start),
    words: token.base,
    word: document.text.slice(token.start, token.end).toLowerCase(),
    base: token.base,
    being,
    gender: genderOf(knowledge, [token.base]),
    isSubject: isSubject(document.tokens, at),
    isDefinite: /^(?:the|this|that|these|those|both)$/.test(before[0] ?? ''),
    with: before.filter((word) => !/^(?:the|an?|this|that|these|those)$/.test(word)),
  }
}

/** The word a phrase begins with: what stands right before its head and hangs on it. */
function firstOf({ tokens, sentences }: Needed, head: number): number {
  const own = tokens[head]
  const floor = sentences[firstEndingAfter(sentences, own?.start ?? 0)]?.first ?? 0
  let first = head
  while (first > floor && head - first < WIDEST) {
    const token = tokens[first - 1]
    if (token === undefined || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(token.upos)) break
    let above = token.head
    for (let step = 0; step < 3 && above > first - 1 && above < head; step++) {
      above = tokens[above]?.head ?? -1
    }
    if (above !== head) break
    first--
  }
  return first
}

function isSubject(tokens: readonly Token[], at: number): boolean {
  return /^nsubj/.test(tokens[at]?.deprel ?? '')
}

function sentenceOf({ sentences }: Needed, at: number): number {
  return firstEndingAfter(sentences, at)
}
