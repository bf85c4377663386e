import { buildPages } from '../build-pages.ts'
import { temporaryFolder } from '../cli/readout.ts'
import { EXAMPLES, type Served, serveFolder } from '../serve/served.ts'
import { type OpenedBrowser, openBrowser } from './open-browser.ts'

export { answered } from './open-browser.ts'

/** A record served with its pages, and a browser to look at them. */
export interface OpenedPages extends OpenedBrowser {
  readonly address: string
  readonly served: Served
}

/** Builds the pages, serves a folder of articles with them, and starts a browser. */
export async function openPages(folder: string = EXAMPLES): Promise<OpenedPages> {
  const web = temporaryFolder()
  await buildPages(web.path)
  const served = await serveFolder(folder, { web: web.path })
  const { address } = served.server
  const opened = await openBrowser(address)
  return {
    ...opened,
    address,
    served,
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]()
      await served[Symbol.asyncDispose]()
      web[Symbol.dispose]()
    },
  }
}
