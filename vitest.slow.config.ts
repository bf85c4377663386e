import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { reporters } from './vitest.config.ts'

/** What takes minutes: kills and large inputs, the laws at their full counts, and the pages in a browser. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: [
      'test/slow/**/*.test.ts',
      'test/web/**/*.test.ts',
      '{src,test}/**/properties{.test.ts,/**/*.test.ts}',
    ],
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    globalSetup: ['./test/compile-data.ts'],
    env: { READOUT_SLOW: '1' },
    testTimeout: 600_000,
    hookTimeout: 120_000,
    reporters,
  },
})

export default config
