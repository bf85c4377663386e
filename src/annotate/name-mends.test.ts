import { describe, expect, test } from 'vitest'
import { knowledge } from '../../test/annotate-plain.ts'
import type { EntityLabel, Token } from '../model/annotation.ts'
import { mendedRuns, type NameRun } from './name-mends.ts'

/** Runs after mending of "the [Second Orbel Republic ORG] fell". */
function mended(line: string): readonly string[] {
  const runs: NameRun[] = []
  const words: string[] = []
  let open = 0
  for (const part of line.split(' ')) {
    if (part.startsWith('[')) open = words.length
    if (part.endsWith(']')) {
      runs.push({ label: part.slice(0, -1) as EntityLabel, first: open, last: words.length })
    } else words.push(part.replace(/^\[/, ''))
  }
  const text = words.join(' ')
  let start = 0
  const tokens = words.map((form): Token => {
    const base = form.toLowerCase().replace(/s$/, '')
    const token = { start, end: start + form.length, lemma: form, base, upos: 'X', xpos: 'X' }
    start += form.length + 1
    return { ...token, feats: '', head: -1, deprel: 'root', name: 'O' }
  })
  return mendedRuns(knowledge, text, tokens, runs).map(
    ({ label, first, last }) => `${words.slice(first, last).join(' ')} ${label}`,
  )
}

describe('what was read as a body and is a place', () => {
  test.each([
    ['the [Second Orbel Republic ORG] fell', ['Second Orbel Republic LOC']],
    ['the [Federal Republic of Orbel ORG] fell', ['Federal Republic of Orbel LOC']],
    ['in the [Tasman Sea ORG]', ['Tasman Sea LOC']],
    ['in [Haddad Harbour ORG]', ['Haddad Harbour LOC']],
    // Bodies that have such a word in their names, and persons.
    ['the [Rally for the Republic ORG] won', ['Rally for the Republic ORG']],
    ['the [Friends of the Republic ORG] won', ['Friends of the Republic ORG']],
    ['the [Tasman Sea Council ORG] met', ['Tasman Sea Council ORG']],
    ['the [Council of the Valley ORG] met', ['Council of the Valley ORG']],
    ['[Omar Lake PER] left', ['Omar Lake PER']],
    ['[Republic ORG] rose', ['Republic ORG']],
  ])('%s', (line, expected) => {
    expect(mended(line)).toEqual(expected)
  })
})

describe('an era is no place', () => {
  test.each([
    ['the fifth century [BC LOC]', []],
    ['in 480 [BC LOC] they left', []],
    ['fires in [BC LOC] spread', ['BC LOC']],
  ])('%s', (line, expected) => {
    expect(mended(line)).toEqual(expected)
  })
})

describe('the place that a treaty is called after is none', () => {
  test.each([
    ['under the [Lugano LOC] Accords', []],
    ['the Treaty of [Lugano LOC]', []],
    ['the [Lugano LOC] talks', ['Lugano LOC']],
    ['signed in [Lugano LOC]', ['Lugano LOC']],
    ['the mayor of [Lugano LOC]', ['Lugano LOC']],
    ['the [Haddad PER] agreement', ['Haddad PER']],
  ])('%s', (line, expected) => {
    expect(mended(line)).toEqual(expected)
  })
})

describe('what stands behind the name of a person and is part of it', () => {
  test.each([
    ['[Omar Bell PER] Jr.', ['Omar Bell Jr. PER']],
    ['[Omar Bell PER] , Jr. , left', ['Omar Bell , Jr. PER']],
    ['[Ekwall PER] III left', ['Ekwall III PER']],
    ['[Adam Weaver PER] the Elder', ['Adam Weaver the Elder PER']],
    ['[Omar Bell PER] , who left', ['Omar Bell PER']],
    ['[Omar Bell PER] the envoy', ['Omar Bell PER']],
    ['[Omar Bell PER] I met', ['Omar Bell PER']],
    ['[Orbel LOC] II', ['Orbel LOC']],
  ])('%s', (line, expected) => {
    expect(mended(line)).toEqual(expected)
  })
})
