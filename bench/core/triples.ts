import type { AnalysedWord } from './reader.ts'

/** A word as it is printed here. */
export type NamedWord = Pick<AnalysedWord, 'upos' | 'head' | 'deprel'> & { readonly form: string }

/** Relations of what takes part in a happening, in the order in which they are printed. */
const PARTS: readonly (readonly [label: string, deprel: RegExp])[] = [
  ['who', /^(?:nsubj|csubj|expl)/],
  ['what', /^(?:obj|iobj)$/],
  ['content', /^(?:ccomp|xcomp)$/],
  ['beside', /^obl/],
]

/** Relations of a clause that make a predicate also of what is no verb. */
const CLAUSES = /^(?:root|ccomp|xcomp|advcl|acl|parataxis|csubj)/

/** Who did what in a sentence, one line a predicate: "left [root] who=the envoys what=Goma beside=on Monday". */
export function triplesOf(words: readonly NamedWord[]): readonly string[] {
  const children = words.map(() => [] as number[])
  for (const [at, { head }] of words.entries()) children[head]?.push(at)
  return words.flatMap((word, at) => {
    const own = children[at] ?? []
    const has = (deprel: RegExp) => own.filter((one) => deprel.test(words[one]?.deprel ?? ''))
    const isPredicate =
      word.upos === 'VERB' || CLAUSES.test(word.deprel) || has(/^nsubj/).length > 0
    if (!isPredicate) return []
    const parts = PARTS.flatMap(([label, deprel]) =>
      has(deprel).map((one) => `${label}=${words[one]?.form}`),
    )
    const above = words[word.head]?.form
    const verb = [
      ...has(/^(?:aux|cop|compound:prt)|^advmod$/).filter((one) =>
        /^(?:AUX|PART|ADP)$/.test(words[one]?.upos ?? ''),
      ),
      at,
    ]
      .sort((one, other) => one - other)
      .map((one) => words[one]?.form)
    const place = above === undefined ? word.deprel : `${word.deprel} of ${above}`
    return [`${verb.join(' ')} [${place}] ${parts.join(' ')}`.trim()]
  })
}
