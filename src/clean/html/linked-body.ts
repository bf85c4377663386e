import type { LinkedArticle } from './json-ld.ts'
import { type PageParagraph, plain } from './paragraphs.ts'

/** How much longer the text given beside the page must be before it is taken instead. */
const CLEARLY = 1.5
const SHORTEST = 600
const LONGEST = 1_000_000

/**
 * The article as a page gives it to search engines, where that is clearly longer than what stands in
 * its markup: some pages fill in their text by a script. All of it stands in one element.
 */
export function linkedBody(
  linked: readonly LinkedArticle[],
  paragraphs: readonly PageParagraph[],
): readonly PageParagraph[] | undefined {
  const length = paragraphs.reduce((total, { text }) => total + text.length, 0)
  for (const { fields, element } of linked) {
    const body = fields['articleBody']
    if (typeof body !== 'string' || body.length > LONGEST) continue
    const lines = linesOf(body)
    const given = lines.reduce((total, text) => total + text.length, 0)
    if (given < SHORTEST || given < length * CLEARLY) continue
    const source = { start: element.start, end: element.end }
    return lines.map((text) => ({ text, source, element, whole: [], linked: 0 }))
  }
  return undefined
}

/** The lines of a text in which some pages leave tags and entities. */
function linesOf(body: string): readonly string[] {
  return body
    .toWellFormed()
    .replace(/<\/?(?:p|br|div|li|h[1-6])\b[^<>]{0,400}>/giu, '\n')
    .replace(/<\/?[a-z][^<>]{0,400}>/giu, '')
    .replace(/&nbsp;|&#160;/gu, ' ')
    .replace(/&(?:quot|#34);/gu, '"')
    .replace(/&(?:#39|#x27|apos|rsquo|#8217);/giu, '’')
    .replace(/&amp;/gu, '&')
    .split(/[\n\r\u2028\u2029]+/u)
    .map(plain)
    .filter((line) => line !== '')
}
