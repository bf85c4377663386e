import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

const { READOUT_TEST_REPORT: report } = process.env

/** On the terminal, and as JSON in a file where one is asked for: `.ci/run` counts from it. */
export const reporters: NonNullable<NonNullable<ViteUserConfig['test']>['reporters']> =
  report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]]

const config: ViteUserConfig = defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.ts',
      'web/**/*.test.ts',
    ],
    exclude: [...configDefaults.exclude, 'test/slow/**', 'test/web/**'],
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    globalSetup: ['./test/compile-data.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters,
  },
})

export default config
