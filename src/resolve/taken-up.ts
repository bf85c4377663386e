import type { Token } from '../model/annotation.ts'
import { contains, firstEndingAfter, type Span } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** Nouns behind "the" or "this": they take up what was told. */
export function definiteNouns(context: ResolveContext, span: Span): readonly Token[] {
  const { document } = context
  return tokensOf(context, span)
    .filter(({ upos, base }) => upos === 'DET' && /^(?:the|this|that|these|those)$/.test(base))
    .flatMap(({ head }) => nounAbove(document, head) ?? [])
    .filter(({ upos, start }) => upos === 'NOUN' && !isAnother(document, start))
}

/** "the US *strikes*": the article may hang on the first word of the phrase. */
function nounAbove({ tokens }: ResolveContext['document'], word: number): Token | undefined {
  let token = tokens[word]
  for (let step = 0; step < 3 && token?.deprel === 'compound'; step++) token = tokens[token.head]
  return token
}

/** "the *last* major attack", "the *second* strike": not the one just told. */
function isAnother({ text }: ResolveContext['document'], start: number): boolean {
  return /\b(?:last|previous|earlier|first|second|third|next|other|worst|biggest|deadliest|only)(?: \w+)? $/i.test(
    text.slice(Math.max(0, start - 30), start),
  )
}

/** The words of a span. */
export function tokensOf({ document: { tokens } }: ResolveContext, span: Span): readonly Token[] {
  const first = firstEndingAfter(tokens, span.start)
  const found: Token[] = []
  for (let at = first; (tokens[at]?.start ?? span.end) < span.end; at++) {
    const token = tokens[at]
    if (token !== undefined && contains(span, token)) found.push(token)
  }
  return found
}

/** "The *last* major attack killed forty", "*another* blast wounded two": not the one just told. */
export function isOtherAttack({ evidence }: ResolvedClaim): boolean {
  return /^(?:the )?(?:last|previous|earlier|another|second|third|separate|similar)\b/i.test(
    evidence.exact,
  )
}

/** Whether a claim counts dead or wounded. */
export function isToll({ figures }: ResolvedClaim): boolean {
  return figures.some(({ value }) => value.measure === 'killed' || value.measure === 'injured')
}
