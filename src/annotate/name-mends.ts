import type { Knowledge } from '../lexicon/knowledge.ts'
import type { EntityLabel, Token } from '../model/annotation.ts'

/** Words `[first, last)` of a document that are one name. */
export interface NameRun {
  readonly label: EntityLabel
  readonly first: number
  readonly last: number
}

/** What the network misreads in names again and again, mended by words of the name itself and those beside it. */
export function mendedRuns(
  { classes }: Pick<Knowledge, 'classes'>,
  text: string,
  tokens: readonly Token[],
  runs: readonly NameRun[],
): readonly NameRun[] {
  const low = (at: number) => text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0).toLowerCase()
  const places = classes.get('place-head')
  const states = classes.get('state-head')
  const has = (words: ReadonlySet<string> | undefined, at: number) => words?.has(low(at)) === true
  return runs.flatMap((run): readonly NameRun[] => {
    const { first, last, label } = run
    if (last - first === 1 && isEra(low(first), low(first - 1))) return []
    if (label === 'LOC' && isOfTreaty(classes, tokens, run)) return []
    if (label === 'PER') return [{ ...run, last: lastOfPerson(run, low) }]
    if (label !== 'ORG' || last - first < 2) return [run]
    const of = range(first + 1, last).find((at) => low(at) === 'of') ?? last
    const isState = has(states, of - 1) && !range(first, of).some((at) => low(at) === 'for')
    const isPlace = of === last && has(places, last - 1)
    return [isState || isPlace ? { ...run, label: 'LOC' } : run]
  })
}

/** "in the eighth century *BC*" */
function isEra(word: string, before: string): boolean {
  return (
    /^(?:bc|bce|ad|ce)$/.test(word) && /^(?:centur(?:y|ies)|millenni(?:um|a)|\d+)$/.test(before)
  )
}

/** "the *Lugano* Accords", "the Treaty of *Lugano*": what was agreed there is meant, and not the place. */
export function isOfTreaty(
  classes: Knowledge['classes'],
  tokens: readonly Token[],
  { first, last }: Pick<NameRun, 'first' | 'last'>,
): boolean {
  const isTreaty = (at: number) => classes.get('treaty-word')?.has(tokens[at]?.base ?? '') === true
  return isTreaty(last) || (tokens[first - 1]?.base === 'of' && isTreaty(first - 2))
}

/** "Omar Bell *Jr.*", "Omar Bell *II*", "Adam Weaver *the Elder*" */
function lastOfPerson({ last }: NameRun, low: (at: number) => string): number {
  const comma = low(last) === ',' ? 1 : 0
  if (/^(?:jr|sr)\.?$/.test(low(last + comma))) return last + comma + 1
  if (/^(?:i{2,3}|iv|vi{1,3}|ix|xi{0,3}|xiv|xvi{0,3})$/.test(low(last))) return last + 1
  return low(last) === 'the' && /^(?:elder|younger)$/.test(low(last + 1)) ? last + 2 : last
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index)
}
