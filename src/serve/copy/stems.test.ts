import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stemmer } from 'stemmer'
import { expect, test } from 'vitest'
import { searchWords } from '../../model/search-words.ts'
import { openDriver } from '../../store/driver.ts'

/** The stems that SQLite's own index makes of words, in their order. */
function stemsOfIndex(words: readonly string[]): readonly string[] {
  const driver = openDriver(':memory:')
  driver.exec(`
    CREATE VIRTUAL TABLE word USING fts5 (form, tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE stem USING fts5vocab (word, instance);
  `)
  for (const [at, word] of words.entries()) {
    driver.run('INSERT INTO word (rowid, form) VALUES (?, ?)', at + 1, word)
  }
  const rows = driver.all<{ term: string }>('SELECT term FROM stem ORDER BY doc')
  driver.close()
  return rows.map(({ term }) => term)
}

const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'ukraine-talks')
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
const HARD = `caresses ponies ties caress cats feed agreed plastered motoring sing conflated troubled sized hopping
  tanned falling hissing fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer
  conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness
  hopefulness callousness formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical
  hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement
  adjustment dependent adoption homologou communism activate angulariti homologous effective bowdlerize probate rate
  cease controll roll negotiators negotiations ceasefires agreeing syzygy yes say boyish enjoying dying ion nation
  geology apologies Zürich naïve missiles killed`
const words = [...new Set([...texts, HARD].flatMap((text) => searchWords(text)))]
  .map(({ word }) => word)
  .filter((word, at, all) => all.indexOf(word) === at)

test('words are brought to the stems that the index of the server has', () => {
  expect(words.length).toBeGreaterThan(500)
  const ours = words.map((word) => `${word} ${stemmer(word)}`)
  expect(ours).toEqual(stemsOfIndex(words).map((term, at) => `${words[at]} ${term}`))
})
