// A module of its own, so that a thread that opens pages need not load what reads articles.
export { readPage as openInWorker } from './read-page.ts'
