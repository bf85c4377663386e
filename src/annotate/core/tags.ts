import { plain } from './features.ts'
import type { ModelHeader } from './model-file.ts'

/** Chooses the tag of a word: `scores[from + tag]` in the order of the model's tags. */
export type TagChooser = (scores: Float32Array, from: number, form: string) => number

/** The best tag that the word may have: "froze" is no preposition, for none of that form was ever seen. */
export function tagChooser({ tags, closed }: Pick<ModelHeader, 'tags' | 'closed'>): TagChooser {
  const words = new Map(Object.entries(closed).map(([upos, forms]) => [upos, new Set(forms)]))
  const allowed = tags.map((tag) => words.get(tag.split('|')[0] ?? ''))
  return (scores, from, form) => {
    let best = 0
    for (let tag = 1; tag < tags.length; tag++) {
      if ((scores[from + tag] ?? 0) > (scores[from + best] ?? 0)) best = tag
    }
    if (allowed[best] === undefined) return best
    const low = plain(form).toLowerCase()
    if (allowed[best]?.has(low)) return best
    let other = -1
    for (const [tag, list] of allowed.entries()) {
      if (list !== undefined && !list.has(low)) continue
      if (other < 0 || (scores[from + tag] ?? 0) > (scores[from + other] ?? 0)) other = tag
    }
    return other < 0 ? best : other
  }
}
