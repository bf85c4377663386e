import type { Knowledge } from '../../lexicon/knowledge.ts'
import { defineStage, type Stage } from '../stage.ts'
import { openChains } from './chains.ts'
import { linkDescriptions } from './descriptions.ts'
import { findMentions } from './mentions.ts'
import { linkNames } from './names.ts'
import { linkPronouns } from './pronouns.ts'

/**
 * Finds what is mentioned again, by sieves that follow each other, the surest first (Raghunathan et al. 2010): names, then
 * descriptions, then pronouns, so that a later one knows what the ones before have joined.
 */
export function findCoreference(
  knowledge: Knowledge,
): Stage<'tokens' | 'sentences' | 'entities' | 'quotes', 'coreference'> {
  return defineStage({
    name: 'coreference',
    needs: ['tokens', 'sentences', 'entities', 'quotes'],
    gives: 'coreference',
    run(document) {
      const mentions = findMentions(knowledge, document)
      const chains = openChains(mentions)
      linkNames(knowledge, mentions, chains)
      linkDescriptions(knowledge, document, mentions, chains)
      linkPronouns({ knowledge, document, chains }, mentions)
      return chains.result()
    },
  })
}
