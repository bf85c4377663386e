import { readModelFile } from './annotate/core/model-file.ts'
import { type SharedModel, shareModel } from './annotate/core/weights.ts'
import { hashKnowledge, readCompiled } from './lexicon/knowledge.ts'
import type { Overlay } from './lexicon/overlay.ts'
import { shareTowns } from './lexicon/towns.ts'
import { sha256 } from './model/id.ts'
import type { Versions } from './store/body.ts'
import { programName } from './version.ts'

/** What a reading is made with: when any of it changes, documents are read again. */
export function versionsWith(overlay: Overlay | undefined): Versions {
  const { hash, dataHash } = hashKnowledge(readCompiled(), overlay)
  const model = modelOf().hash
  return {
    program: programName(),
    knowledge: sha256(`${hash} ${model}`),
    parts: { data: dataHash, model, ...(overlay && { overlay: overlay.hash }) },
  }
}

let model: SharedModel | undefined

/** The one linguistic model of a process and of all its threads. */
export function modelOf(): SharedModel {
  model ??= shareModel(readModelFile())
  return model
}

let towns: Uint8Array | undefined

/** The one table of towns of a process and of all its threads. */
export function townsOf(): Uint8Array {
  towns ??= shareTowns()
  return towns
}
