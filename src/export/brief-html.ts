import type { Brief } from '../views/brief.ts'
import { annexOf, citationKey, type Sentence } from '../views/brief-sections.ts'
import { wordDay } from '../views/day-words.ts'
import { chipOf, headLine } from './brief-markdown.ts'

/**
 * A brief as one HTML page that needs nothing else: to be printed or sent. Words from documents
 * are escaped, and the page runs no script.
 */
export function exportBriefHtml(brief: Brief): string {
  const annex = annexOf(brief.sections)
  const numbers = new Map(annex.map((one, index) => [citationKey(one), index + 1]))
  const title = `${wordDay(brief.from)} to ${wordDay(brief.until)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(headLine(brief))}</p>
${brief.sections.map((section) => wordSection(section, brief.documents, numbers)).join('\n')}
<section>
<h2>Passages</h2>
<ol>
${annex.map(wordPassage).join('\n')}
</ol>
</section>
</body>
</html>
`
}

const STYLE = `
body { font: 1rem/1.5 serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
h1, h2 { line-height: 1.2 }
.chip { font: .8rem sans-serif; white-space: nowrap }
.note { font-style: italic }
@media print { body { margin: 0 } h2 { break-after: avoid } li { break-inside: avoid } }
`

function wordSection(
  { id, title, sentences, omitted, note }: Brief['sections'][number],
  documents: number,
  numbers: ReadonlyMap<string, number>,
): string {
  const lines = sentences.map((sentence) => `<li>${wordSentence(sentence, numbers)}</li>`)
  const more = omitted === 0 ? '' : `\n<p>and ${omitted} more</p>`
  const list =
    lines.length === 0
      ? `<p>No report in ${documents} documents.</p>`
      : `<ul>\n${lines.join('\n')}\n</ul>${more}`
  const said = note === undefined ? '' : `\n<p class="note">${escapeHtml(note)}</p>`
  return `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(title)}</h2>\n${list}${said}\n</section>`
}

function wordSentence(
  { text, origins, citations }: Sentence,
  numbers: ReadonlyMap<string, number>,
): string {
  const chips = citations.map((one) => {
    const number = numbers.get(citationKey(one)) ?? 0
    return `<a class="chip" href="#p${number}">${escapeHtml(chipOf(one))}</a>`
  })
  const via = origins.length === 0 ? '' : ` Origin: ${escapeHtml(origins.join(', '))}.`
  return `${escapeHtml(text)}.${via} ${chips.join(' ')}`.trimEnd()
}

function wordPassage(one: Parameters<typeof chipOf>[0], index: number): string {
  const where = `${one.document} ${one.start}–${one.end}`
  const words = one.exact.replace(/\s+/g, ' ').trim()
  return `<li id="p${index + 1}"><q>${escapeHtml(words)}</q> ${escapeHtml(chipOf(one))}: ${escapeHtml(where)}</li>`
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
}
