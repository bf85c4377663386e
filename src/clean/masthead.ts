import type { FurnitureRule } from '../lexicon/furniture-rule.ts'
import type { Block } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import { evidenceAt, type Sourced } from '../model/evidence.ts'
import { compileFurniture, type Phrases } from './phrases.ts'

/** What the furniture of a page says about the whole document. */
export interface Masthead {
  readonly title?: Sourced<string>
  readonly byline?: Sourced<string>
  readonly outlet?: Sourced<string>
  /** Outlets and agencies that the text is taken from, each in the words of the page. */
  readonly origins: readonly Sourced<string>[]
}

/**
 * Reads title, author, outlet and origins where the furniture states them plainly. Takes the rules
 * that labelled the blocks, for their named groups say which words are the name.
 */
export function findMasthead(
  { text }: Document,
  blocks: readonly Block[],
  rules: readonly FurnitureRule[],
): Masthead {
  const phrases = compileFurniture(rules)
  const read = (group: Group, kind: Block['kind'], rule?: string) =>
    blocks.flatMap((block) =>
      block.kind === kind ? readGroup(text, block, phrases, group, rule) : [],
    )
  const heading = blocks.find(({ kind }) => kind === 'title')
  const title = heading && sourced(text, heading.start, heading.end, heading.rule)
  const first = blocks.find(({ kind }) => kind === 'body')?.start ?? 0
  const last = blocks.findLast(({ kind }) => kind === 'body')?.start ?? 0
  // "Reuters" alone between two paragraphs is the credit of a picture.
  const credits = read('origin', 'credit').filter(({ rule, evidence: [{ start }] }) => {
    return rule !== 'credit/agency-alone' || start < first || start > last
  })
  const agencies = [...credits, ...findAgencyTag(text, blocks)]
  const owner = read('outlet', 'copyright', 'outlet/copyright-line')[0]
  // "Copyright 2031 The Associated Press" on a page names whose text it is, not who runs the page.
  const isAgency = owner !== undefined && AGENCIES.test(owner.value)
  const origins = isAgency ? [...agencies, { ...owner, rule: 'origin/copyright-line' }] : agencies
  const byline = read('name', 'byline')[0] ?? findNameAlone(text, blocks)
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(owner !== undefined && !isAgency && { outlet: owner }),
    origins: origins.filter(({ value }, at) => origins.findIndex((o) => o.value === value) === at),
  }
}

type Group = 'origin' | 'outlet' | 'name'

const AGENCIES =
  /^(?:the )?(?:associated press|ap|reuters|thomson reuters|afp|agence france-presse|dpa|xinhua|tass|interfax|bloomberg(?: l\.?p\.?)?|efe|ansa|pti|ani|upi)$/iu

function readGroup(
  text: string,
  block: Block,
  { byId }: Phrases,
  group: Group,
  rule: string = block.rule,
): readonly Sourced<string>[] {
  const pattern = byId.get(block.rule)?.pattern
  const line = text.slice(block.start, block.end)
  if (pattern === undefined || line.length > LONGEST) return []
  // One space for any kind of space keeps every offset where it is.
  const name = pattern.exec(line.replace(/\s/gu, ' ').replace(/[‘’]/gu, "'"))?.groups?.[group]
  const words = name?.trim() ?? ''
  const at = words === '' ? -1 : line.replace(/\s/gu, ' ').lastIndexOf(words)
  if (at === -1) return []
  const found = sourced(text, block.start + at, block.start + at + words.length, rule)
  return found === undefined ? [] : [found]
}

const LONGEST = 500
// "GENEVA, Switzerland (AP) — Mediators met again": the tag says whose report it is.
const TAG =
  /^(?:\p{Lu}[\p{Lu}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3}(?:, (?:\p{Lu}[\p{L}.'-]*,? ?){1,4}(?:\d{1,2})?)?|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) ?\((\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}-]+){0,3})\) ?[-–—]/u
const SLUG = /^\p{Lu}[\p{L} .,'-]{2,40}\d{0,2}\.? ?\/(\p{Lu}[\p{L} ]{2,30})\//u

function findAgencyTag(text: string, blocks: readonly Block[]): readonly Sourced<string>[] {
  const first = blocks.find(({ kind }) => kind === 'body')
  const start =
    first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + 120))
  const match = TAG.exec(start) ?? SLUG.exec(start)
  if (first === undefined || match?.[1] === undefined) return []
  const at = first.start + start.indexOf(match[1], match.index)
  const tag = sourced(text, at, at + match[1].length, 'origin/agency-tag')
  return tag === undefined ? [] : [tag]
}

function findNameAlone(text: string, blocks: readonly Block[]): Sourced<string> | undefined {
  const alone = blocks.find(({ rule }) => rule === 'byline/name-alone')
  return alone && sourced(text, alone.start, alone.end, alone.rule)
}

function sourced(
  text: string,
  start: number,
  end: number,
  rule: string,
): Sourced<string> | undefined {
  const evidence = evidenceAt(text, { start, end })
  if (evidence.exact === '') return undefined
  return { value: evidence.exact.replace(/\s+/gu, ' '), evidence: [evidence], rule, basis: 'read' }
}
