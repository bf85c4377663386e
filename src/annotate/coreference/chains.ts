import type { CoreferenceChain, CoreferenceMention } from '../../model/annotation.ts'
import type { Candidate, Gender, Link } from './mention.ts'

/** Mentions joined so far, each group under its first one. */
export interface Chains {
  /** The group of a mention; the mention's own index until it is joined. */
  of(mention: Candidate): number
  members(mention: Candidate): readonly Candidate[]
  gender(mention: Candidate): Gender
  /** Joins two groups unless they are one already. */
  join(link: Link): void
  isLinked(mention: Candidate): boolean
  readonly result: () => readonly CoreferenceChain[]
}

/** Each mention in a group of its own. */
export function openChains(mentions: readonly Candidate[]): Chains {
  const group = mentions.map((_, index) => index)
  const members = new Map<number, Candidate[]>(mentions.map((one) => [one.index, [one]]))
  const genders: Gender[] = mentions.map(({ gender }) => gender)
  const links = new Map<number, Link>()
  const of = ({ index }: Candidate): number => group[index] ?? index
  const membersOf = (mention: Candidate): readonly Candidate[] => members.get(of(mention)) ?? []

  const join = (link: Link): void => {
    const [from, to] = [of(link.from), of(link.to)]
    if (from === to) return
    links.set(link.from.index, link)
    const [small, large] = [members.get(from) ?? [], members.get(to) ?? []]
    // The smaller group moves, so that no mention moves often.
    const [moving, staying, target] =
      small.length <= large.length ? [small, large, to] : [large, small, from]
    const known = [genders[from], genders[to]].find((one) => one !== 'unknown') ?? 'unknown'
    for (const one of moving) {
      group[one.index] = target
      staying.push(one)
    }
    members.delete(target === to ? from : to)
    genders[target] = known
  }

  return {
    of,
    members: membersOf,
    gender: (mention) => genders[of(mention)] ?? 'unknown',
    join,
    isLinked: ({ index }) => links.has(index),
    result: () =>
      [...members.values()]
        .filter(({ length }) => length > 1)
        .map((own) =>
          chain(
            own.toSorted((a, b) => a.index - b.index),
            links,
          ),
        )
        .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)),
  }
}

function chain(own: readonly Candidate[], links: ReadonlyMap<number, Link>): CoreferenceChain {
  const mentions = own.map(({ start, end, head, kind, index }): CoreferenceMention => {
    const link = links.get(index)
    const plain = { start, end, head, kind }
    if (link === undefined) return plain
    const { to, rule } = link
    return { ...plain, link: { to: { start: to.start, end: to.end }, rule } }
  })
  let name: Candidate | undefined
  for (const one of own) {
    if (one.kind === 'name' && one.word.length > (name?.word.length ?? 0)) name = one
  }
  return name === undefined
    ? { mentions }
    : { mentions, name: { start: name.start, end: name.end } }
}
