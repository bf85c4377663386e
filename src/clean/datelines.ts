import type { Label, Labelled } from './label.ts'
import { isNameShaped, isProse } from './line.ts'
import { matchPhrase, type Phrases } from './phrases.ts'
import { readStampLine } from './stamp.ts'

const STAMP: Label = { kind: 'dateline', rule: 'dateline/stamp' }
const WITH_LINK: Label = { kind: 'dateline', rule: 'dateline/stamp-and-link' }
const WITH_PLACE: Label = { kind: 'dateline', rule: 'dateline/place-and-date' }
const WITH_NAME: Label = { kind: 'byline', rule: 'byline/name-and-date' }
const CHRONICLE: Label = { kind: 'heading', rule: 'heading/day-of-chronicle' }

/**
 * Labels lines that are a date or time stamp. A bare date between paragraphs heads a part of a
 * chronicle: it says when something happened, and not when the text was published.
 */
export function labelDates(text: Labelled, phrases: Phrases): void {
  const { lines, labels } = text
  const first = lines.findIndex((line, at) => labels[at] === undefined && isProse(line))
  const last = lines.findLastIndex((line, at) => labels[at] === undefined && isProse(line))
  const bare: number[] = []
  for (const [at, line] of lines.entries()) {
    if (labels[at] !== undefined) continue
    const stamp = readStampLine(line.plain)
    if (stamp === undefined) continue
    // "— The Ministry (@ministry) October 9, 2018" is a quoted post, not a byline.
    const mayBeByline = stamp.stamps.length > 0 && !/^[—–-]|@/u.test(line.plain)
    const label = labelRest(stamp.rest, phrases)
    if (label === WITH_NAME && !mayBeByline) continue
    // "June 10, Halle" in a list of days, or a post with its author and date, is the article's own.
    if (label !== STAMP && label !== WITH_LINK && at > first && at < last) continue
    labels[at] = label
    if (label === STAMP && !stamp.isFormal && first !== -1) bare.push(at)
  }
  const between = bare.filter((at) => at > first && at < last)
  for (const at of between) labels[at] = CHRONICLE
  if (between.length < 2) return
  for (const at of bare) if (at === first - 1) labels[at] = CHRONICLE
}

function labelRest(rest: string, phrases: Phrases): Label | undefined {
  if (rest === '') return STAMP
  if (matchPhrase(phrases.any, rest)?.kind === 'navigation') return WITH_LINK
  const name = rest.replace(/^by /iu, '')
  const line = { plain: name, start: 0, end: name.length, apart: false }
  if (/^\p{Lu}[\p{Lu} .'-]{2,30}(?: \p{Lu}[\p{L} ]{2,20})?$/u.test(rest) && name === rest) {
    return WITH_PLACE
  }
  return isNameShaped(line) ? WITH_NAME : undefined
}
