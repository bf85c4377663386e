/** The address at which a file lies when the pages are built. */
declare module '*?url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: what Vite makes of such an import is a default export.
  export default address
}

declare module '*.css'
