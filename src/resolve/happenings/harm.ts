import type { Token } from '../../model/annotation.ts'
import { contains, firstEndingAfter, meeting } from '../../model/evidence.ts'
import type { DateMention } from '../../model/when.ts'
import type { ResolveContext } from '../context.ts'
import type { ResolvedClaim } from '../resolved-claim.ts'
import { tokensOf } from '../taken-up.ts'

/** A thing that came to harm on a day that the text tells. */
interface Harm {
  readonly thing: string
  readonly date: DateMention
}

/** "shot down a jet … *the jet crashed on Friday*": a thing is struck on the day on which it comes to harm. */
export function daysOfHarm(context: ResolveContext): (claim: ResolvedClaim) => ResolvedClaim {
  const harms = context.document.dates.flatMap((date) => harmsOn(context, date))
  return (claim) => (harms.length === 0 ? claim : dated(context, harms, claim))
}

function dated(
  context: ResolveContext,
  harms: readonly Harm[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const { type, time, evidence, status } = claim
  if (type.value !== 'ASSAULT' || time !== undefined || status.value !== 'occurred') return claim
  const struck = tokensOf(context, evidence).find(
    ({ upos, deprel }) => upos === 'NOUN' && /^(?:obj|nsubj:pass)$/.test(deprel),
  )
  const [first, ...others] = harms.filter(({ thing }) => thing === struck?.base)
  const when = first?.date.when
  if (first === undefined || when === undefined) return claim
  if (others.some(({ date }) => date.when?.edtf !== when.edtf)) return claim
  const { start, end } = first.date
  const words = { start, end, exact: context.document.text.slice(start, end) }
  return {
    ...claim,
    time: { value: when, evidence: [words], rule: 'time/came-to-harm', basis: 'inferred' },
  }
}

/** How many words an expression of time may hang on each other. */
const DEEPEST = 6

/** The things that a clause with a day says came to harm. */
function harmsOn({ document, knowledge }: ResolveContext, date: DateMention): readonly Harm[] {
  const { tokens, sentences } = document
  const [sentence] = meeting(sentences, date)
  if (sentence === undefined || date.when?.start === undefined) return []
  if (date.when.start !== date.when.end) return []
  let at = firstEndingAfter(tokens, date.start)
  for (let step = 0; step < DEEPEST && tokens[at] !== undefined; step++) {
    if (!contains(date, tokens[at] ?? date)) break
    at = tokens[at]?.head ?? -1
  }
  const verb = tokens[at]
  const isHarm = knowledge.classes.get('come-to-harm')?.has(verb?.base ?? '') === true
  if (verb?.upos !== 'VERB' || !isHarm) return []
  const isThing = ({ upos, head, end }: Token) =>
    upos === 'NOUN' && head === at && end <= verb.start
  return tokens
    .slice(sentence.first, sentence.last)
    .filter(isThing)
    .map(({ base }) => ({ thing: base, date }))
}
