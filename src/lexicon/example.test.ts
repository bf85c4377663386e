import { expect, test } from 'vitest'
import { readExample } from './example.ts'

function shown(notation: string) {
  const { text, head, roles } = readExample(notation)
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end)
  return {
    text,
    ...(head === undefined ? {} : { head: words(head) }),
    roles: roles.map(({ role, span }) => `${role}: ${words(span)}`),
  }
}

test.each([
  ['Nothing is marked.', { text: 'Nothing is marked.', roles: [] }],
  [
    '{actor: The envoys} *met* in {place: Geneva}.',
    {
      text: 'The envoys met in Geneva.',
      head: 'met',
      roles: ['actor: The envoys', 'place: Geneva'],
    },
  ],
  [
    '{recipient: {actor: Kenya}, Egypt} *met*.',
    { text: 'Kenya, Egypt met.', head: 'met', roles: ['actor: Kenya', 'recipient: Kenya, Egypt'] },
  ],
  [
    'They *held* long *talks*.',
    { text: 'They held long talks.', head: 'held long talks', roles: [] },
  ],
  ['', { text: '', roles: [] }],
])('%s', (notation, expected) => {
  expect(shown(notation)).toMatchObject(expected)
})

test.each([
  ['one asterisk alone marks no head', 'The *envoys met.', { text: 'The envoys met.', roles: [] }],
  ['a brace that is never closed marks no role', 'A {actor: man', { text: 'A man', roles: [] }],
  ['a brace that was never opened is left out', 'A man}.', { text: 'A man.', roles: [] }],
  ['a brace without a role is text', 'A {man.', { text: 'A {man.', roles: [] }],
])('%s', (_title, notation, expected) => {
  expect(shown(notation)).toEqual(expected)
})
