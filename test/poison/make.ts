// Documents that mean harm, made anew for each run: none of them is kept in the repository.
//   node test/poison/make.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const SENTENCE = 'Envoys of Kenya and Somalia met in Nairobi on Tuesday, and agreed to meet again. '

/** A document that means harm. */
export interface Poison {
  readonly name: string
  readonly bytes: () => Uint8Array
}

const text = (name: string, make: () => string): Poison => {
  return { name, bytes: () => Buffer.from(make()) }
}
const page = (name: string, make: () => string): Poison => {
  return text(`${name}.html`, () => `<!doctype html><html><body>${make()}</body></html>`)
}
const linked = (name: string, make: () => string): Poison =>
  page(name, () => `<script type="application/ld+json">${make()}</script><p>${SENTENCE}</p>`)

/** How many elements a page may have without being set aside for it. */
const ALLOWED = 19_000

/** All of them, by what they attack. */
export const POISON: readonly Poison[] = [
  text('line-10mb.txt', () => SENTENCE.repeat(125_000)),
  text('word-10mb.txt', () => 'a'.repeat(10_000_000)),
  page('line-10mb', () => `<p>${SENTENCE.repeat(125_000)}</p>`),
  { name: 'bomb-200mb.html.gz', bytes: () => gzipSync(Buffer.alloc(200 * 2 ** 20, '<p>a</p>')) },
  { name: 'cut-short.html.gz', bytes: () => gzipSync(SENTENCE.repeat(1000)).subarray(0, 60) },
  page('divs-100k-deep', () => '<div>'.repeat(100_000)),
  page('divs-4k-deep', () => `${'<div>'.repeat(4000)}<p>${SENTENCE}`),
  page('inline-100k-deep', () => '<b><i>'.repeat(50_000)),
  page('links-4k-deep-closed-wrongly', () => '<a href=x>'.repeat(4000) + '</b>'.repeat(100_000)),
  page('tags-1m', () => '<p>a'.repeat(1_000_000)),
  page(
    'tags-19k',
    () => `<p>${SENTENCE}</p>`.repeat(ALLOWED / 10) + '<p>a, b</p>'.repeat(ALLOWED * 0.9),
  ),
  page('breaks-19k', () => 'a, b<br><br>'.repeat(ALLOWED / 2)),
  page('rows-19k', () => `<table>${'<tr><td>a, b</td></tr>'.repeat(ALLOWED / 2)}</table>`),
  page('lists-19k', () => '<ul><li><a href=x>a, b</a></li></ul>'.repeat(ALLOWED / 3)),
  page('branches-120-deep', () =>
    `${'<div>'.repeat(120)}<p>a, b</p>${'</div>'.repeat(120)}`.repeat(54),
  ),
  page('spans-120-deep', () =>
    `<p>${'<span>'.repeat(120)}a, b${'</span>'.repeat(120)}</p>`.repeat(54),
  ),
  page('headings-19k', () => '<h2 class="related">a</h2>'.repeat(ALLOWED)),
  page('images-19k', () =>
    '<figure><img src=x><figcaption>a</figcaption></figure>'.repeat(ALLOWED / 3),
  ),
  page('attributes-100k', () => `<p ${'a b=c '.repeat(100_000)}>${SENTENCE}</p>`),
  page('class-5mb', () => `<p class="${'related '.repeat(600_000)}">${SENTENCE}</p>`),
  page('open-tags', () => '<'.repeat(1_000_000)),
  page('ampersands', () => '&'.repeat(1_000_000)),
  page('comments-open', () => '<!--'.repeat(500_000)),
  page('recursive-entities', () => '&lol9;'.repeat(10_000)),
  text('recursive-entities-declared.html', () => {
    const more = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
    )
    return `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${more.join('')}]><p>&lol9;${SENTENCE}</p>`
  }),
  linked('json-1m-deep', () => '['.repeat(1_000_000)),
  linked('json-100k-deep', () => `${'[{"@graph":'.repeat(50_000)}1${'}]'.repeat(50_000)}`),
  linked('json-wide', () => `[${'{"@type":"NewsArticle","author":[]},'.repeat(40_000)}1]`),
  linked('json-long-body', () =>
    JSON.stringify({ '@type': 'Article', articleBody: '<p '.repeat(300_000) }),
  ),
  {
    name: 'not-utf-8.txt',
    bytes: () => Buffer.alloc(300_000, Buffer.from('a \xff\xc3(', 'latin1')),
  },
  {
    name: 'not-utf-8.html',
    bytes: () => Buffer.alloc(300_000, Buffer.from('<p>\xff\xc3(', 'latin1')),
  },
  {
    name: 'not-utf-16.html',
    bytes: () => Buffer.alloc(300_001, Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41])),
  },
  {
    name: 'not-utf-16.txt',
    bytes: () => Buffer.alloc(300_001, Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41])),
  },
  text('nothing-but-nulls.txt', () => '\0'.repeat(5_000_000)),
  page('nothing-but-nulls', () => '\0'.repeat(5_000_000)),
  text('spaces.txt', () => `a${' '.repeat(5_000_000)}b`),
  text('spaces-short.txt', () => `a${' \u00a0'.repeat(400_000)}b`),
  text('digits.txt', () => '1'.repeat(900_000)),
  text('quotes-open.txt', () => '“a '.repeat(9_900)),
  text('brackets.txt', () => '('.repeat(19_900)),
  text('one-day.txt', () => '5 May 2031 '.repeat(6_600)),
  text('names.txt', () => 'President Ana Petrova of '.repeat(4_900)),
  text('credits.txt', () => '(Photo by A/'.repeat(3_900)),
  text('addresses.txt', () => 'https://a.b/'.repeat(80_000)),
  text('said.txt', () => 'he said that '.repeat(6_600)),
  text('directions.txt', () => `\u202e${SENTENCE}\u202c\u200f`.repeat(1200)),
  page('directions', () => `<p>\u202e${SENTENCE}\u202c\u200f</p>`.repeat(1200)),
  text('zero-width.txt', () => [...SENTENCE.repeat(400)].join('\u200b')),
  page('zero-width', () => `<p>${[...SENTENCE.repeat(400)].join('\u200b')}</p>`),
  text('marks.txt', () => 'a\u0301\u0302\u0303'.repeat(200_000)),
  text('halves.jsonl', () => `{"id": "halves", "text": "${'\\ud83d a '.repeat(5000)}"}\n`),
  text(
    'halves-page.jsonl',
    () => `{"id": "halves page", "html": "${'<p>\\ud83d&#xD83D; a'.repeat(5000)}"}\n`,
  ),
  text('line.jsonl', () => `{"id": "line", "text": "${SENTENCE.repeat(100_000)}"}\n`),
]

/** Documents of good will, which have to be read among the others. */
export const GOOD: readonly Poison[] = Array.from({ length: 20 }, (_, at) =>
  at % 2 === 0
    ? text(`good-${at}.txt`, () => `${SENTENCE}\n`)
    : page(`good-${at}`, () => `<article>${`<p>${SENTENCE}</p>`.repeat(5)}</article>`),
)

/** Writes documents into a folder, and gives their paths. */
export function writePoison(
  folder: string,
  documents: readonly Poison[] = POISON,
): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return documents.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes())
    return path
  })
}

const [folder] = process.argv.slice(2)
if (import.meta.main && folder !== undefined) writePoison(folder)
