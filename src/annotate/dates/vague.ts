import { type Meaning, type Rule, rule } from './meaning.ts'
import { S } from './words.ts'

const PLURAL = '(?:minutes|hours|days|nights|weeks|months|years|decades|centuries|generations)'

/** Times that no calendar holds: "recently", "now", "in the coming days". */
export const VAGUE: readonly Rule[] = [
  rule(
    'dates/present',
    `(?i:right\\snow|now|currently|nowadays|presently|these\\sdays|the\\spresent(?:\\sday|\\stime)?|the\\stime\\sbeing|present-day|(?<=\\bat\\s)(?:present|the\\smoment|this\\stime))(?!\\s(?:participle|perfect)|-|\\sand\\s(?:then|again))`,
    () => vague('PRESENT_REF'),
  ),
  // "the current president", but the "current account" and a swimmer's "current" are none.
  rule('dates/present', `(?i:current)(?=${S}(?!account|affairs|events?\\b|of\\b)\\p{Ll})`, () =>
    vague('PRESENT_REF'),
  ),
  rule(
    'dates/past',
    `(?i:(?:very|most|as)\\srecently|recently|lately|(?:not\\s)?(?:so\\s|too\\s)?long\\sago|a\\slong\\stime\\sago|(?:a|some|quite\\sa)\\s(?:while|time)\\sago|moments\\sago|the\\s(?:recent|distant|not-too-distant)\\spast|(?<=\\b(?:in|from|of|with|into|on)\\s)the\\spast(?=[,.;?!]|\\s(?:and|but|has|have|had|was|were|when|is|to|by|with|as|that|it|he|she|they|we)\\b))(?!\\sas\\b)`,
    () => vague('PAST_REF'),
  ),
  rule(
    'dates/past',
    `(?:(?i:the)${S})?(?i:(?:most\\s)?recent)${S}(?:${PLURAL}|times|memory|history)`,
    () => vague('PAST_REF'),
  ),
  rule('dates/past', `(?i:recent)(?=${S}\\p{Ll})`, () => vague('PAST_REF')),
  rule(
    'dates/past',
    `(?:(?i:many|several|some|just|only|a\\sfew|a\\scouple(?:\\sof)?)${S})?(?i:${PLURAL})${S}(?:ago|earlier|previously)`,
    () => vague('PAST_REF'),
  ),
  rule(
    'dates/future',
    `(?:(?i:many|several|some|just|only|a\\sfew)${S})?(?i:(?:moments|${PLURAL}))${S}later`,
    () => vague('FUTURE_REF'),
  ),
  rule(
    'dates/future',
    // "will soon meet", "as soon as possible", not "they soon withdrew": that tells what came next.
    `(?i:(?<=\\b(?:will|shall|['’]ll|may|might|could|can|to|is|are|be|very|too)\\s)(?:soon|shortly)|the\\s(?:very\\s)?(?:near|foreseeable|immediate|not-too-distant|distant)\\sfuture|the\\sfuture)(?!\\s(?:after|before|afterwards?|thereafter|of)\\b)`,
    () => vague('FUTURE_REF'),
  ),
  // "future talks": what is still to come; "the futures market" trades.
  rule('dates/future', `(?i:future)(?=${S}\\p{Ll})(?!\\scontracts?)`, () => vague('FUTURE_REF')),
  rule(
    'dates/future',
    `(?i:(?:the\\s)?(?:days|weeks|months|years|decades)\\s(?:ahead|to\\scome))`,
    () => vague('FUTURE_REF'),
  ),
]

function vague(value: string): Meaning {
  return { kind: 'vague', value }
}
