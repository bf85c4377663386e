import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Sentence } from '../model/annotation.ts'
import { cover } from '../model/evidence.ts'
import { argumentsAfter, attachedTo, modifiersOf } from './arguments.ts'
import { chunk } from './chunks.ts'
import type { Argument, Chunk, Clauses, Frame, Read } from './frame.ts'
import { findGovernor } from './governors.ts'
import { findSubject, type Subject } from './subjects.ts'

/** Reads the frames of a sentence: one a verb group, one a predicate adjective, one a common noun. */
export function findFrames(
  knowledge: Knowledge,
  read: Read,
  sentence: Sentence,
  sentenceIndex: number,
): Clauses {
  const chunks = chunk(knowledge, read, sentence)
  const frames: Frame[] = []
  const frameOf = new Map<number, number>()
  for (const [index, piece] of chunks.entries()) {
    if (piece.kind === 'verb') {
      const governor = findGovernor(chunks, index)
      const link = governor?.link
      const above = governor === undefined ? undefined : frameOf.get(governor.chunk)
      const subject = findSubject(chunks, index, governor, frames[above ?? -1])
      const own = verbArguments(read, chunks, index, subject)
      frameOf.set(index, frames.length)
      frames.push({
        kind: own.adjective === undefined ? 'verb' : 'adjective',
        lemma: own.adjective?.lemma ?? piece.lemma,
        predicate: own.adjective === undefined ? piece : cover(piece, own.adjective),
        chunk: piece,
        arguments: own.arguments,
        ...(above === undefined ? {} : { governor: above }),
        ...(link === undefined ? {} : { link }),
        ...(governor?.noun === undefined
          ? {}
          : { governorNoun: chunks[governor.noun]?.lemma ?? '' }),
        sentence,
        sentenceIndex,
      })
    } else if (piece.kind === 'noun') {
      frames.push(nounFrame(read, chunks, index, frames, frameOf, sentence, sentenceIndex))
    }
  }
  return { sentence, read, chunks, frames }
}

interface Own {
  readonly arguments: readonly Argument[]
  readonly adjective?: Argument
}

function verbArguments(
  read: Read,
  chunks: readonly Chunk[],
  index: number,
  { doers, antecedent }: Subject,
): Own {
  const verb = chunks[index]?.verb
  const after = argumentsAfter(read, chunks, index)
  const isReduced = verb?.form === 'past' && antecedent.length > 0 && doers.length === 0
  if (verb?.isPassive || isReduced) {
    // "was hit by drones": the subject suffers it, and the doer stands behind "by".
    const sufferers = isReduced ? antecedent : doers
    return {
      arguments: [
        ...after
          .filter(({ relation }) => relation === 'by')
          .map((doer) => ({ ...doer, relation: 'subject' })),
        ...sufferers.map((one) => ({ ...one, relation: 'object' })),
        ...after.map((one) => (one.relation === 'object' ? { ...one, relation: 'result' } : one)),
      ],
    }
  }
  const list = [...doers, ...antecedent, ...after]
  const predicate = after.find(({ relation }) => relation === 'predicate')
  return predicate === undefined ? { arguments: list } : { arguments: list, adjective: predicate }
}

function nounFrame(
  read: Read,
  chunks: readonly Chunk[],
  index: number,
  frames: readonly Frame[],
  frameOf: ReadonlyMap<number, number>,
  sentence: Sentence,
  sentenceIndex: number,
): Frame {
  const piece = chunks[index] as Chunk
  const verbBefore = chunks.slice(0, index).findLastIndex(({ kind }) => kind === 'verb')
  const above = frames[frameOf.get(verbBefore) ?? -1]
  const isObject = above?.arguments.some(
    (one) => (one.relation === 'object' || one.relation === 'result') && one.start === piece.start,
  )
  const support: Argument[] = isObject && above !== undefined ? supportOf(above) : []
  const governor = frameOf.get(verbBefore)
  const head = read.tokens[piece.head] ?? piece
  return {
    kind: 'noun',
    lemma: piece.lemma,
    predicate: { start: head.start, end: head.end },
    chunk: piece,
    arguments: [...modifiersOf(read, piece), ...attachedTo(read, chunks, index), ...support],
    ...(governor === undefined
      ? {}
      : { governor, link: isObject ? ('object' as const) : ('near' as const) }),
    sentence,
    sentenceIndex,
  }
}

function supportOf(above: Frame): Argument[] {
  const verb: Argument = {
    relation: 'support',
    lemma: above.lemma,
    start: above.predicate.start,
    end: above.predicate.end,
    head: above.chunk.head,
  }
  const doers = above.arguments.filter(({ relation }) => relation === 'subject')
  return [verb, ...doers.map((doer) => ({ ...doer, relation: 'supporter' }))]
}
