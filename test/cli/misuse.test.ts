import { expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

test.each([
  { words: ['timline', 'x.db'], says: 'There is no command timline; did you mean timeline?' },
  { words: ['broadcast'], says: 'There is no command broadcast.' },
  { words: ['--verbose'], says: 'There is no option --verbose.' },
  { words: ['timeline', 'x.db', '--fron', '2025-12-01'], says: 'did you mean --from?' },
  { words: ['timeline', 'x.db', '--form', 'json'], says: 'did you mean --format?' },
  { words: ['timeline', 'x.db', '--from', '2025-02-30'], says: 'no day of the calendar' },
  { words: ['timeline'], says: 'RECORD is missing.' },
  { words: ['read', 'news'], says: '--output RECORD is missing.' },
  { words: ['read', 'news', '-o'], says: '-o needs a value: RECORD.' },
  { words: ['read', 'news', '-o', 'x.db', '--jobs', 'all'], says: 'no number of jobs' },
  { words: ['read', 'news', '-o', ''], says: '“” is no name for a record' },
  { words: ['read', 'news', '-o', ':memory:'], says: '“:memory:” is no name for a record' },
  {
    words: ['timeline', 'x.db', '--from', '2025-12-20', '--to', '2025-12-01'],
    says: 'No day is from 2025-12-20 on and until 2025-12-01.',
  },
  { words: ['events', 'x.db', '--format', 'jsonn'], says: 'did you mean json?' },
  { words: ['extract', 'news', '--layers', 'text,dats'], says: 'did you mean dates?' },
  { words: ['explain', 'x.db', 'abc', 'abd', 'abe'], says: '“abe” is one word too many' },
  { words: ['events', 'x.db', '--best', 'newest'], says: 'it is one of latest, most-independent' },
  { words: ['explain', 'x.db', 'abc'], says: 'no record of that name' },
])('$words is misuse: “$says”', async ({ words, says }) => {
  using folder = temporaryFolder()
  const { code, stdout, stderr } = await readout(words, { cwd: folder.path })
  expect(stderr).toContain(says)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
})

test('misuse is told in a line, with where to look', async () => {
  const { stderr } = await readout(['timeline'])
  expect(stderr).toBe(
    'readout: The command cannot be run as it was given. RECORD is missing. [cli/usage]\n' +
      'Try: readout timeline --help\n',
  )
})

test.each([
  { words: ['timeline', 'none.db'], says: '[store/no-such-record]' },
  { words: ['verify', 'none.db'], says: '[store/no-such-record]' },
  { words: ['timeline', 'text.txt'], says: '[store/not-a-record]' },
  { words: ['verify', 'text.txt'], says: '[store/not-a-record]' },
  { words: ['extract', 'none'], says: '[ingest/no-such-path]' },
  { words: ['timeline', 'none.db', '--as-of', 'yesterday'], says: '[store/bad-moment]' },
])('$words: $says', async ({ words, says }) => {
  using folder = temporaryFolder()
  folder.write(
    'text.txt',
    'No record at all, but a text that is long enough to be read. '.repeat(20),
  )
  const { code, stdout, stderr } = await readout(words, { cwd: folder.path })
  expect(stderr).toContain(says)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
})

test('--debug tells where an error arose', async () => {
  const { code, stderr } = await readout(['timeline', 'none.db', '--debug'])
  expect(stderr).toMatch(/ {4}at /)
  expect(code).toBe(1)
})

test('a path that would steer the terminal is written out', async () => {
  const { stderr } = await readout(['timeline', '\u001b[2Jnone.db'])
  expect(stderr).not.toContain('\u001b')
  expect(stderr).toContain('\\u{1b}[2Jnone.db')
})
