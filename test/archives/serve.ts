// The pages that wget put into the archives beside this file. To make them anew, run this in a folder of its own with
//   node test/archives/serve.ts &
//   wget -q -r -l1 -e robots=off --compression=auto --no-warc-keep-log --delete-after --warc-file=wget http://127.0.0.1:8095/
//   wget … --no-warc-compression --warc-file=wget-plain http://127.0.0.1:8095/
// (GNU Wget 1.21.3). There are a page as it is, one packed, one in chunks, a redirect, one that is gone, and a picture.
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { articlePage } from '../outlet.ts'

const PORT = 8095
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const NAMES = ['nairobi', 'packed', 'chunked', 'moved', 'gone', 'picture']

createServer(({ url }, response) => {
  switch (url) {
    case '/':
      response
        .writeHead(200, HTML)
        .end(NAMES.map((name) => `<a href="/${name}">${name}</a>`).join(' '))
      return
    case '/nairobi': {
      const body = articlePage('Nairobi')
      response.writeHead(200, { ...HTML, 'content-length': body.length }).end(body)
      return
    }
    case '/packed':
      response
        .writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
        .end(gzipSync(articlePage('Mogadishu')))
      return
    case '/chunked':
      response.writeHead(200, HTML).write(articlePage('Kismayo').slice(0, 300))
      setTimeout(() => response.end(articlePage('Kismayo').slice(300)), 100)
      return
    case '/moved':
      response.writeHead(302, { location: '/nairobi' }).end()
      return
    case '/picture':
      response
        .writeHead(200, { 'content-type': 'image/png' })
        .end(Buffer.from('89504e470d0a1a0a', 'hex'))
      return
    default:
      response.writeHead(404, HTML).end('<p>Gone</p>')
  }
}).listen(PORT, '127.0.0.1')
