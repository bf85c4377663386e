import { basename, join } from 'node:path'
import ts from 'typescript'
import { byCodeUnit } from '../../src/model/id.ts'
import { code, type Page, page, table } from './page.ts'

const root = join(import.meta.dirname, '..', '..')

/** The public entry points, as `package.json` exports them. */
const ENTRIES: readonly (readonly [importPath: string, file: string])[] = [
  ['readout', 'src/index.ts'],
  ['readout/model', 'src/model/model.ts'],
  ['readout/store', 'src/store/store.ts'],
  ['readout/news', 'src/news/news.ts'],
]

interface Export {
  readonly name: string
  readonly kind: string
  /** Name of the file that declares it. */
  readonly module: string
  readonly sentence: string
  /** How a function is called. */
  readonly signature?: string
}

/** What programs can import, each with the first sentence of its doc comment. */
export function apiPage(): Page {
  const files = ENTRIES.map(([, file]) => join(root, file))
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: ['node'],
    skipLibCheck: true,
  })
  const seen = new Set<string>()
  const parts = ENTRIES.flatMap(([importPath, file]) => {
    const exports = readExports(program, join(root, file)).filter(({ name }) => !seen.has(name))
    for (const { name } of exports) seen.add(name)
    return [`## ${importPath}`, ...sections(exports)]
  })
  return page('api.md', {
    title: 'Programming interface',
    from: 'the doc comments in `src/`',
    parts: ['Every name stands once, under the first path that exports it.', ...parts],
  })
}

function readExports(program: ts.Program, file: string): readonly Export[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (source === undefined || module === undefined) throw new Error(`${file} exports nothing.`)
  const typesOnly = namesOfTypeExports(source, checker)
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
    const declaration = symbol.declarations?.[0]
    if (declaration === undefined) throw new Error(`${exported.name} has no declaration.`)
    const kind = kindOf(declaration)
    if (typesOnly.has(exported.name) && kind !== 'interface' && kind !== 'type') return []
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    const signature = signatureOf(declaration)
    return {
      name: exported.name,
      kind,
      module: basename(declaration.getSourceFile().fileName, '.ts'),
      sentence: firstSentence(comment),
      ...(signature !== undefined && { signature }),
    }
  })
}

/** What `export type *` brings and nothing else does: its functions cannot be called from there. */
function namesOfTypeExports(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<string> {
  const names = new Set<string>()
  const valued = new Set<string>()
  for (const statement of source.statements.filter(ts.isExportDeclaration)) {
    const { exportClause, moduleSpecifier } = statement
    const target = moduleSpecifier && checker.getSymbolAtLocation(moduleSpecifier)
    const exported =
      exportClause !== undefined && ts.isNamedExports(exportClause)
        ? exportClause.elements
        : target === undefined
          ? []
          : checker.getExportsOfModule(target)
    for (const { name } of exported) {
      const text = typeof name === 'string' ? name : name.text
      if (statement.isTypeOnly) names.add(text)
      else valued.add(text)
    }
  }
  return new Set([...names].filter((name) => !valued.has(name)))
}

function sections(exports: readonly Export[]): readonly string[] {
  const modules = [...new Set(exports.map(({ module }) => module))].sort(byCodeUnit)
  return modules.map((module) => {
    const members = exports.filter((one) => one.module === module)
    const rows = members.map(({ name, kind, sentence }) => [code(name), kind, sentence])
    const calls = members.flatMap(({ signature }) => signature ?? [])
    const block = calls.length === 0 ? [] : [`\`\`\`ts\n${calls.join('\n')}\n\`\`\``]
    return [`### ${module}`, table(['name', 'kind', 'what it is'], rows), ...block].join('\n\n')
  })
}

function kindOf(declaration: ts.Declaration): string {
  if (ts.isFunctionDeclaration(declaration)) return 'function'
  if (ts.isInterfaceDeclaration(declaration)) return 'interface'
  if (ts.isTypeAliasDeclaration(declaration)) return 'type'
  if (ts.isClassDeclaration(declaration)) return 'class'
  return 'constant'
}

/** A function's declaration without its body, on one line. */
function signatureOf(declaration: ts.Declaration): string | undefined {
  if (!ts.isFunctionDeclaration(declaration)) return undefined
  const end = declaration.body?.getStart() ?? declaration.end
  const text = declaration.getSourceFile().text.slice(declaration.getStart(), end)
  return text
    .replace(/^export\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('( ', '(')
    .replaceAll(/,? \)/g, ')')
    .trim()
}

/** Up to the first full stop that ends a sentence: not the one of "e.g." or within a name. */
function firstSentence(comment: string): string {
  const [sentence = ''] = comment
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?][)”"`]?) (?=[\p{Lu}`“(])/u)
  return sentence.trim()
}
