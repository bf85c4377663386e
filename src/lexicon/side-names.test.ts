import { expect, test } from 'vitest'
import { readKnowledge } from './knowledge.ts'
import { actorName, sideNames } from './side-names.ts'

const knowledge = readKnowledge()
const sideOf = sideNames(knowledge)

test.each([
  [{ name: 'Vladimir Putin', country: 'RUS', person: true }, 'Russia'],
  [{ name: 'Mark Rutte', actor: 'person/mark-rutte', person: true }, 'NATO'],
  [{ name: 'Antonio Guterres', actor: 'person/antonio-guterres', person: true }, 'United Nations'],
  [{ name: 'European Union', actor: 'org/eu' }, 'European Union'],
  [{ name: 'Hamas', actor: 'armed/hamas', country: 'PSE', side: 'armed/hamas' }, 'Hamas'],
  [{ name: 'Jihad Taha', person: true, country: 'PSE', side: 'armed/hamas' }, 'Hamas'],
  [{ name: 'western leaders' }, undefined],
  [{ name: 'the mayor', person: true }, undefined],
] as const)('%o stands on the side of %s', (party, side) => {
  expect(sideOf(party)).toBe(side)
})

test.each([
  ['US', 'United States'],
  ['the EU', 'European Union'],
  ['Kyiv', 'Ukraine'],
  ['Witkoff', 'Steve Witkoff'],
  ['Nobody Known', undefined],
])('“%s” means %s', (words, name) => {
  expect(actorName(knowledge, words)).toBe(name)
})
