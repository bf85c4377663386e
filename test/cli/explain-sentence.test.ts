import { expect, test } from 'vitest'
import { readout } from './readout.ts'

// What the words are taken for is the model's affair and tested elsewhere; here only what no model
// gets wrong, and that the drawing says what the layers say.
const TEXT =
  'Kenya’s envoys met the rebels in Nairobi. The United Nations welcomed the talks, and they slept.'

interface Layers {
  readonly text: string
  readonly tokens: readonly {
    readonly start: number
    readonly end: number
    readonly lemma: string
    readonly upos: string
    readonly xpos: string
    readonly feats: string
    readonly head: number
    readonly deprel: string
  }[]
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly entities: readonly { readonly start: number; readonly label: string }[]
}

async function draw(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await readout(['explain', ...words])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

test('a text is drawn as a tree a sentence, every word once, and --json gives the same', async () => {
  const drawn = await draw('--sentence', TEXT)
  const trees = drawn.trimEnd().split('\n\n')
  const layers = JSON.parse(await draw('--sentence', TEXT, '--json')) as Layers
  expect(layers.text).toBe(TEXT)
  expect(trees).toHaveLength(2)
  expect(layers.sentences).toHaveLength(2)

  const lines = trees.flatMap((tree) => tree.split('\n'))
  const labels = lines.map((line) => line.replace(/^[│├└─ ]+/, ''))
  expect(lines.filter((line, at) => line === labels[at])).toHaveLength(2)
  const words = layers.tokens.map(({ start, end, upos, xpos, lemma, deprel }) => {
    const word = TEXT.slice(start, end)
    return [word, `${upos} ${xpos}`, ...(lemma === word ? [] : [lemma]), deprel].join('  ')
  })
  const unmarked = labels.map((label) => label.replace(/ {2}(?:PER|ORG|LOC)(?: “.*”)?$/, ''))
  expect(unmarked.toSorted()).toEqual(words.toSorted())
  for (const { head } of layers.tokens) expect(head).toBeLessThan(layers.tokens.length)

  expect(drawn).toMatch(/^met {2}VERB VBD {2}meet {2}root\n/)
  expect(drawn).toMatch(/─ Nairobi {2}PROPN NNP {2}\S+ {2}LOC$/m)
  expect(drawn).toMatch(/─ (?:The|United) .* “(?:The )?United Nations”$/m)
})

test('a line that would be furniture of a page is a sentence when it stands alone', async () => {
  expect(await draw('--sentence', 'Read more about the war here.')).toContain('─ war  NOUN NN  ')
})

test('words that would steer the terminal are written out', async () => {
  const drawn = await draw('--sentence', 'They met the \u001b[31mred\u202e envoys.')
  expect(drawn).not.toContain('\u001b')
  expect(drawn).not.toContain('\u202e')
  expect(drawn).toContain('\\u{1b}')
})

test.each([
  { words: [], says: 'RECORD ID [ID] is missing, or --sentence TEXT instead.' },
  { words: ['x.db'], says: 'ID is missing.' },
  {
    words: ['x.db', 'abc', '--sentence', 'They met.'],
    says: 'instead of RECORD ID [ID], not beside it',
  },
  { words: ['--sentence'], says: '--sentence needs a value: TEXT.' },
  { words: ['--sentence', ''], says: 'There are no words in “”' },
  { words: ['--sentence', '-'], says: 'There are no words in “-”' },
  { words: ['--sentence', ' \n\t'], says: 'There are no words in' },
  {
    words: ['--sentence', 'They met.', '--as-of', '2026-03-04'],
    says: '--as-of looks back in a record',
  },
  {
    words: [
      '--sentence',
      'Los enviados del gobierno se reunieron ayer con los rebeldes en Madrid.',
    ],
    says: 'Only English is read, and this is taken for “es”.',
  },
])('$words is misuse: “$says”', async ({ words, says }) => {
  const { code, stdout, stderr } = await readout(['explain', ...words])
  expect(stderr).toContain(says)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
})

test('what is left out of a text is said beside the trees', async () => {
  const { code, stdout, stderr } = await readout([
    'explain',
    '--sentence',
    'Amira Haddad, March 3, 2026\nThe envoys met.',
  ])
  expect(stdout).not.toContain('Haddad')
  expect(stderr).toMatch(/^“Amira Haddad, March 3, 2026” is not read: .* byline\/\S+\.\n$/)
  expect(code).toBe(0)
})

test('help shows both uses, each with an example', async () => {
  const help = await draw('--help')
  expect(help).toMatch(
    /^readout explain RECORD ID \[ID\] \[OPTIONS\]\nreadout explain --sentence TEXT \[OPTIONS\]\n/,
  )
  expect(help).toMatch(/^ {4}readout explain record\.db /m)
  expect(help).toMatch(/^ {4}readout explain --sentence "/m)
})
