import { describe, expect, test } from 'vitest'
import { extractClaims } from '../src/extract/claims.ts'
import type { LexiconEntry } from '../src/lexicon/entry.ts'
import { readExample } from '../src/lexicon/example.ts'
import { overlap } from '../src/model/evidence.ts'
import { annotatePlain, knowledge } from './annotate-plain.ts'

function claimsOf(text: string, entry: LexiconEntry) {
  const { drafts } = extractClaims(knowledge, annotatePlain(text))
  return drafts.filter(({ rule }) => rule === entry.id)
}

describe.each(knowledge.entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  test.each(entry.yes)('reads: %s', (notation) => {
    const { text, head, roles } = readExample(notation)
    const claims = claimsOf(text, entry).filter(
      ({ type }) => head === undefined || overlap(type.evidence[0], head) > 0,
    )
    expect(claims.map(({ rule }) => rule)).toContain(entry.id)
    for (const { role, span } of roles) {
      const found = claims.flatMap((claim) => {
        if (role === 'place') return claim.place === undefined ? [] : [claim.place]
        return role === 'recipient' ? claim.recipient : claim.actor
      })
      expect(
        found.some((mention) => overlap(mention, span) > 0),
        `${role} of: ${text}`,
      ).toBe(true)
    }
  })

  test.each(entry.no.map(({ text }) => text))('leaves alone: %s', (notation) => {
    const { text, head } = readExample(notation)
    const claims = claimsOf(text, entry).filter(
      ({ type }) => head === undefined || overlap(type.evidence[0], head) > 0,
    )
    expect(claims).toEqual([])
  })
})
