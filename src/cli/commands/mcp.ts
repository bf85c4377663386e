import { readKnowledge } from '../../lexicon/knowledge.ts'
import { programName } from '../../version.ts'
import { type Command, defineCommand } from '../command.ts'
import { DATA } from '../options.ts'
import { openOwnData } from '../overlay.ts'

/** `readout mcp`: a record for assistants. */
export const mcp: Command = defineCommand({
  name: 'mcp',
  summary: 'Answer an assistant that speaks the Model Context Protocol on standard input.',
  positionals: ['RECORD'],
  options: { data: DATA },
  examples: [
    {
      command: 'readout mcp record.db',
      does: 'Started by the assistant’s program, as its settings say; see docs/guide/assistants.md.',
    },
  ],
  async run({ options: { data }, positionals: [path] }, output) {
    // Loaded here, so that other commands need not wait for what serves.
    const [{ StdioServerTransport }, { namesFrom }, { createMcpServer }, { openServedRecord }] =
      await Promise.all([
        import('@modelcontextprotocol/sdk/server/stdio.js'),
        import('../../serve/known.ts'),
        import('../../serve/assistants/mcp.ts'),
        import('../../serve/served-record.ts'),
      ])
    const { overlay } = await openOwnData(data)
    using record = openServedRecord(path, namesFrom(readKnowledge(overlay), programName()))
    // Standard output belongs to the protocol: whatever else there is to say goes to standard error.
    const server = createMcpServer(record, (error) =>
      output.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    const transport = new StdioServerTransport()
    const ended = new Promise<void>((resolve) => {
      server.server.onclose = resolve
      process.stdin.once('end', () => void server.close())
    })
    await server.connect(transport)
    output.error({ text: `${path} is ready to be asked`, style: 'dim' })
    await ended
    return 0
  },
})
