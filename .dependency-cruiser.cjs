// The layers of docs and style: folders follow the data, and the build fails when one reaches across.
const stages = ['ingest', 'clean', 'annotate', 'extract', 'resolve', 'merge']
const only = (layer, ...allowed) => ({
  name: `${layer}-may-import-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('model'),
    only('lexicon', 'model'),
    ...stages.map((stage) => only(stage, 'lexicon', 'model')),
    only('store', 'model'),
    only('views', 'model', 'store'),
    {
      name: 'upkeep-may-import-only-what-it-joins',
      severity: 'error',
      from: { path: '^src/upkeep/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(upkeep|merge|store|views|model)/|^src/version[.]ts$' },
    },
    only('fetch', 'model'),
    {
      // A reading is the same in every run and every place, so nothing that makes one may reach the network.
      name: 'readings-never-reach-the-network',
      severity: 'error',
      from: {
        path: `^src/(model|lexicon|${stages.join('|')}|store|upkeep|views|(open-inputs|pool|page-worker|lots|made-with|read[^/]*)[.]ts)`,
        pathNot: '[.]test[.]ts$',
      },
      to: { path: '^src/(fetch|news)/|node_modules/undici/', reachable: true },
    },
    {
      // One door to the network, so that its checks cannot be passed by.
      name: 'the-network-is-reached-through-fetch-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(fetch|serve)/|[.]test[.]ts$' },
      to: { path: 'node_modules/undici/|^(node:)?(http|https|http2|net|tls|dns|dgram)(/|$)' },
    },
    {
      name: 'news-is-imported-by-edges-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(news|cli|serve|index[.]ts)|[.]test[.]ts$' },
      to: { path: '^src/news/' },
    },
    {
      name: 'edges-are-imported-by-none',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|serve|export)/' },
      to: { path: '^src/(cli|serve|export)/' },
    },
    {
      name: 'nothing-outside-src',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(test|bench|scripts|train|web|gold|examples)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
