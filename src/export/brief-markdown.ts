import type { Brief } from '../views/brief.ts'
import { annexOf, citationKey, type Sentence } from '../views/brief-sections.ts'
import type { Citation } from '../views/citations.ts'
import { wordDay } from '../views/day-words.ts'

/** A brief as CommonMark. Words from documents are escaped, so that none of them acts as markup. */
export function exportBriefMarkdown(brief: Brief): string {
  const annex = annexOf(brief.sections)
  const numbers = new Map(annex.map((one, index) => [citationKey(one), index + 1]))
  const lines = [
    `# ${wordDay(brief.from)} to ${wordDay(brief.until)}`,
    '',
    headLine(brief),
    '',
    ...brief.sections.flatMap(({ title, sentences, omitted, note }) => [
      `## ${title}`,
      '',
      ...(sentences.length === 0
        ? [`No report in ${brief.documents} documents.`]
        : sentences.map((sentence) => `- ${wordSentence(sentence, numbers)}`)),
      ...(omitted === 0 ? [] : [`- and ${omitted} more`]),
      '',
      ...(note === undefined ? [] : [`*${escapeMarkdown(note)}*`, '']),
    ]),
    '## Passages',
    '',
    ...annex.map((one, index) => `${index + 1}. ${wordPassage(one)}`),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** "As of 20 December 2025: 5 documents of 4 outlets, 2 of them new." */
export function headLine({ until, documents, outlets, newDocuments }: Brief): string {
  return `As of ${wordDay(until)}: ${documents} documents of ${outlets.length} outlets, ${newDocuments} of them new.`
}

function wordSentence(
  { text, origins, citations }: Sentence,
  numbers: ReadonlyMap<string, number>,
): string {
  const chips = citations.map((one) => {
    const number = numbers.get(citationKey(one)) ?? 0
    return `[${escapeMarkdown(chipOf(one))} (${number})]`
  })
  const via = origins.length === 0 ? '' : ` Origin: ${escapeMarkdown(origins.join(', '))}.`
  return `${escapeMarkdown(text)}.${via} ${chips.join(' ')}`.trimEnd()
}

/** Whose words they are, and of which day. */
export function chipOf({ outlet, document, published }: Citation): string {
  return `${outlet ?? document}${published === undefined ? '' : `, ${published}`}`
}

function wordPassage(one: Citation): string {
  const words = one.exact.replace(/\s+/g, ' ').trim()
  return `“${escapeMarkdown(words)}” ${escapeMarkdown(chipOf(one))}: ${escapeMarkdown(one.document)} ${one.start}–${one.end}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ')
}
