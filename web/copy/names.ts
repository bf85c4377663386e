import { phraseIndex } from '../../src/lexicon/phrase-index.ts'
import { withoutArticle } from '../../src/lexicon/side-names.ts'
import type { PartyNames } from '../../src/serve/copy/form.ts'
import type { CopyQuestion } from './ask-copy.ts'

/** The name by which a copy has a party, as the server tells it: “the US” is the United States. */
export async function openNames({
  files,
  moment,
}: CopyQuestion): Promise<(words: string) => string> {
  const names = (await files.read<PartyNames>(moment.folder, 'names.json')) ?? {}
  const index = phraseIndex(Object.entries(names))
  return (words) => index.get(withoutArticle(words))[0] ?? words.trim()
}
