import { expect, test } from 'vitest'
import { readout } from './readout.ts'

const SENTENCE = 'Two Norwegian envoys are to meet the rebels in Oslo on Friday, the ministry said.'

test('a typed sentence is traced to its parse, its attributions, and the rule behind every value', async () => {
  const { code, stdout } = await readout(['extract', '--trace', '--published', '2026-03-02'], {
    input: SENTENCE,
  })
  expect(code).toBe(0)
  for (const line of [
    /^│? *├─ envoys {2}NOUN NNS {2}envoy {2}nsubj/m,
    /^ {2}source +“the ministry”$/m,
    /^ {2}content +“Two Norwegian envoys are to meet the rebels in Oslo on Friday”$/m,
    /^ {2}entry +consult\/meet \(PLOVER manual 2021, CONSULT\)$/m,
    /^ +as in “President Ruto met the Egyptian foreign minister in Nairobi on Monday.”$/m,
    /^ {2}status +future$/m,
    /^ {2}time +2026-03-06, /m,
    /^ {2}place +Oslo/m,
  ]) {
    expect(stdout).toMatch(line)
  }
})

test('a sentence without a claim says so', async () => {
  const { stdout } = await readout(['extract', '--trace'], { input: 'The harbour was cold.' })
  expect(stdout).toMatch(/^no claim$/m)
})

test.each([
  { words: ['extract', '--trace'], input: ' ', says: 'There are no words on standard input' },
  { words: ['extract', '--trace', 'a.txt'], input: 'x', says: '--trace is given instead of PATH…' },
  { words: ['extract'], input: '', says: 'PATH… is missing, or --trace instead.' },
])('$words is refused', async ({ words, input, says }) => {
  const { code, stderr } = await readout(words, { input })
  expect(code).toBe(1)
  expect(stderr).toContain(says)
})
