import type { Lane } from '../../src/views/lanes.ts'

export type { Lane }

/** The four lanes of a timeline, in their order. */
export const LANES: readonly Lane[] = ['talks', 'statements', 'incidents', 'measures']
