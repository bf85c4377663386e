import { expect, test } from 'vitest'
import { shuffled } from './draw.ts'
import { triplesOf } from './triples.ts'

test('a seed gives one order, and no thing is lost', () => {
  const things = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  expect(shuffled(things, 3)).toEqual(shuffled(things, 3))
  expect(shuffled(things, 3)).not.toEqual(shuffled(things, 4))
  expect([...shuffled(things, 3)].sort()).toEqual(things)
})

test('who did what, one line a predicate', () => {
  const words = [
    { form: 'Envoys', upos: 'NOUN', head: 1, deprel: 'nsubj' },
    { form: 'left', upos: 'VERB', head: -1, deprel: 'root' },
    { form: 'Goma', upos: 'PROPN', head: 1, deprel: 'obj' },
  ]
  expect(triplesOf(words)).toEqual(['left [root] who=Envoys what=Goma'])
})
