import { expect, test } from 'vitest'
import { renewOutputs } from './outputs.ts'

const run = (words: readonly string[]): string =>
  words[0] === 'timeline'
    ? '2026-03-01 meeting · aa11\n  “they met”\n2026-03-02 strike · bb22\n  “it was hit”\n'
    : `${words.join('+')}\n`

function page(command: string): string {
  return `Before.\n\n<!-- output of: ${command} -->\n\n\`\`\`text\nstale\n\`\`\`\n\nAfter.\n`
}

function renewed(text: string): string {
  return renewOutputs({ name: 'page.md', text }, run).text
}

function shown(command: string): string {
  return renewed(page(command)).split('```')[1]?.slice('text\n'.length) ?? ''
}

test.each([
  ['a command', 'readout verify RECORD', 'verify+RECORD\n'],
  [
    'words in double quotes',
    'readout positions RECORD --party "Two Words"',
    'positions+RECORD+--party+Two Words\n',
  ],
  ['the first lines', 'readout timeline RECORD | head 1', '2026-03-01 meeting · aa11\n'],
  [
    'certain lines',
    'readout timeline RECORD | lines 2-3',
    '  “they met”\n2026-03-02 strike · bb22\n',
  ],
  ['lines that hold words', 'readout timeline RECORD | grep strike', '2026-03-02 strike · bb22\n'],
  [
    'lines and what follows',
    'readout timeline RECORD | grep -A 1 meeting',
    '2026-03-01 meeting · aa11\n  “they met”\n',
  ],
  [
    'an id from another command',
    'readout explain RECORD $(readout timeline RECORD | grep strike)',
    'explain+RECORD+bb22\n',
  ],
])('a block shows %s', (_, command, expected) => {
  expect(shown(command)).toBe(expected)
})

test('what stands around a block stays', () => {
  const text = renewed(page('readout verify RECORD'))
  expect(text).toMatch(/^Before\.\n\n<!-- output of: readout verify RECORD -->/)
  expect(text).toMatch(/```\n\nAfter\.\n$/)
})

test('a page without blocks stays as it is', () => {
  const text = 'The mark `<!-- output of: … -->` within a line is none.\n'
  expect(renewed(text)).toBe(text)
})

test.each([
  ['shows nothing', page('readout timeline RECORD | grep absent'), /page.md shows nothing/],
  ['calls another program', page('rm RECORD'), /not a call of readout/],
  ['is filtered by what is not known', page('readout timeline RECORD | sort'), /neither lines/],
  ['has no block under it', '<!-- output of: readout verify RECORD -->\n', /1 marks of output, 0/],
])('a mark that %s is an error', (_, text, message) => {
  expect(() => renewed(text)).toThrow(message)
})
