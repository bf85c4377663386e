import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../src/serve/server.ts'
import { temporaryFolder } from '../cli/readout.ts'
import { EXAMPLES, type Served, serveFolder } from './served.ts'

const web = temporaryFolder()
web.write('index.html', '<!doctype html><title>Pages</title>')
web.write('secret-sibling.txt', 'no secret')

let served: Served
beforeAll(async () => {
  served = await serveFolder(EXAMPLES, { web: web.path, patience: { headers: 400, idle: 800 } })
})
afterAll(async () => {
  await served[Symbol.asyncDispose]()
  web[Symbol.dispose]()
})

/** Sends bytes as they are, which `fetch` would tidy up first, and gives what comes back. */
function send(text: string, port = served.server.port): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8').on('data', (part) => (answer += part))
    socket.on('error', reject).on('close', () => resolve(answer))
  })
}

function get(target: string, ...headers: readonly string[]): Promise<string> {
  const lines = [`GET ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]
  return send(`${lines.join('\r\n')}\r\n\r\n`)
}

const status = (answer: string): number => Number(answer.split(' ')[1])

describe('what lies elsewhere on the disk is not sent', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/assets/..%2f..%2f..%2fetc%2fpasswd.txt',
    '/%2fetc%2fpasswd.txt',
    '//etc/passwd.txt',
    '/index.html%00.txt',
    '/%00',
    '/....//....//etc/passwd.txt',
    '/%c0%ae%c0%ae/etc/passwd.txt',
    '/api/documents/..%2f..%2fetc%2fpasswd',
    '/api/documents/%00',
    '/api/export/..%2f..%2fetc%2fpasswd',
    '/api/export/__proto__',
    '/api/export/constructor',
    '/api/%2e%2e/%2e%2e/etc/passwd.txt',
  ])('%s', async (target) => {
    const answer = await get(target)
    expect(answer).not.toMatch(/root:|"name": ?"readout"/)
    // An address of a view leads to the one page there is; all others lead nowhere.
    expect([200, 400, 404]).toContain(status(answer))
    if (status(answer) === 200) expect(answer).toContain('<title>Pages</title>')
  })

  test('the pages are, with their kinds, and views all lead to one', async () => {
    expect(await (await served.ask('meetings?asOf=2025-12-17')).text()).toContain('Pages')
    expect((await served.ask('secret-sibling.txt')).headers.get('content-type')).toContain(
      'text/plain',
    )
    expect((await served.ask('nothing.js')).status).toBe(404)
  })
})

describe('what is no question gets an answer in the one shape', () => {
  test.each([
    ['/api/documents/%E0%A4%A', 404],
    ['/api/documents/%', 404],
    ['/api/documents/%ff%fe', 404],
    ['/api/events?party=%', 200],
    ['/api/events?party=%ff%00', 200],
    ['/api/events?limit=1e9', 400],
    ['/api/events?limit=99999999999999999999', 400],
    ['/api/events?limit=-1', 400],
    ['/api/events?limit=1.5', 400],
    ['/api/events?limit=NaN', 400],
    ['/api/events?limit=', 200],
    ['/api/events?offset=-9', 400],
    ['/api/events?offset=1e300', 400],
    ['/api/events?offset=1000000', 200],
    ['/api/events.csv?limit=100001', 400],
    ['/api/events?__proto__=1', 400],
    ['/api/events?constructor=1', 400],
    ['/api/events?toString=1', 400],
    ['/api/events?limit[]=1', 400],
    ['/api/record?limit=1', 400],
    ['/api/events?asOf=9999-12-31', 200],
    ['/api/events?asOf=2025-02-30', 400],
    ['/api/events?from=2025-12-20&to=2025-12-01', 200],
    ['/api', 404],
    ['/api/', 404],
    ['/api//events', 404],
  ])('%s: %i', async (target, expected) => {
    const answer = await get(target)
    expect([status(answer), answer.includes('"code":"api/bug"')]).toEqual([expected, false])
    const body = answer.slice(answer.indexOf('\r\n\r\n') + 4)
    if (expected !== 200) expect(body).toContain(`"status":${expected}`)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s changes nothing, and is told what may be done',
    async (method) => {
      const answer = await send(
        `${method} /api/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      )
      expect(status(answer)).toBe(405)
      expect(answer).toMatch(/^allow: GET, HEAD\r$/im)
    },
  )

  test('HEAD tells all but the body', async () => {
    const [got, asked] = [
      await served.ask('api/events.csv'),
      await served.ask('api/events.csv', { method: 'HEAD' }),
    ]
    expect(asked.headers.get('etag')).toBe(got.headers.get('etag'))
    expect(asked.headers.get('content-type')).toBe(got.headers.get('content-type'))
    expect(await asked.text()).toBe('')
  })

  test('an answer that the caller has is known by any of several tags, weak ones too', async () => {
    const etag = (await served.ask('api/events')).headers.get('etag') ?? ''
    for (const [given, expected] of [
      [`"other", ${etag}`, 304],
      [`W/${etag}`, 304],
      ['*', 304],
      ['"other"', 200],
      [etag.replaceAll('"', ''), 200],
    ] as const) {
      const response = await served.ask('api/events', { headers: { 'if-none-match': given } })
      expect([given, response.status]).toEqual([given, expected])
    }
  })

  test('a page elsewhere may not read answers, and is not told that it may', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const response = await served.ask('api/events', {
        method,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
      })
      const told = [...response.headers.keys()].filter((name) => name.startsWith('access-control'))
      expect(told).toEqual([])
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  test('two lengths of one request, a way that leads elsewhere, another protocol', async () => {
    const both = await get('/api/record', 'Content-Length: 0', 'Transfer-Encoding: chunked')
    expect(status(both)).toBe(400)
    const away = await send('CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(away).toBe('')
    const other = await get('/api/record', 'Upgrade: websocket')
    expect(status(other)).toBe(200)
    const whole = await get('http://evil.example/etc/passwd.txt')
    expect(status(whole)).toBe(404)
  })
})

describe('what is too much is refused', () => {
  test('a long address', async () => {
    expect((await served.ask(`api/events?party=${'a'.repeat(5_000)}`)).status).toBe(414)
    expect((await served.ask(`api/events?party=${'a'.repeat(500)}`)).status).toBe(400)
    expect(status(await get(`/${'a'.repeat(40_000)}`))).toBe(431)
  })

  test('long headers', async () => {
    expect(status(await get('/api/record', `X-Long: ${'a'.repeat(40_000)}`))).toBe(431)
  })

  test('a body, and any method but asking', async () => {
    expect((await served.ask('api/events', { method: 'POST', body: 'x'.repeat(100) })).status).toBe(
      405,
    )
    expect((await served.ask('api/events', { method: 'DELETE' })).status).toBe(405)
    expect(status(await get('/api/record', 'Content-Length: 5'))).toBe(413)
    expect(status(await get('/api/record', 'Transfer-Encoding: chunked'))).toBe(413)
    expect((await served.ask('api/record', { method: 'HEAD' })).status).toBe(200)
  })

  test('whoever never ends the headers is cut off', async () => {
    const start = performance.now()
    const answer = await send('GET /api/record HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    expect(performance.now() - start).toBeLessThan(5_000)
    if (answer !== '') expect(status(answer)).toBe(408)
  })

  test('whoever connects and says nothing is cut off', async () => {
    const start = performance.now()
    await send('')
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('too many at once, until a while has passed', async () => {
    await using own = await serveFolder(EXAMPLES, { allowance: { burst: 3, perSecond: 2 } })
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await own.ask('api/nothing')).status)
    expect(statuses).toEqual([404, 404, 404, 429])
    const refused = await own.ask('api/record')
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refused.json()).toMatchObject({ ok: false, error: { code: 'api/too-many' } })
    await new Promise((later) => setTimeout(later, 1_100))
    expect((await own.ask('api/record')).status).toBe(200)
  })
})

describe('who may ask', () => {
  test.each([
    ['localhost', 200],
    ['LOCALHOST:80', 200],
    ['127.0.0.1:4173', 200],
    ['[::1]:4173', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['169.254.169.254', 421],
    ['', 400],
  ])('a request that calls the server “%s” gets %s', async (host, expected) => {
    const answer = await send(
      `GET /api/record HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(status(answer)).toBe(expected)
  })

  test('listening for others needs a token that is not easily found', async () => {
    const options = {
      record: served.record,
      fault: () => undefined,
      port: 0,
    }
    await expect(startServer({ ...options, host: '0.0.0.0' })).rejects.toThrow('serve/no-token')
    await expect(startServer({ ...options, token: 'short' })).rejects.toThrow('serve/bad-token')
    await expect(startServer({ ...options, token: 'with spaces, and long' })).rejects.toThrow(
      'serve/bad-token',
    )
  })

  test('with a token, only who has it is answered', async () => {
    const token = 'harbour-light-2026-winter'
    await using own = await serveFolder(EXAMPLES, { token })
    expect((await own.ask('api/record')).status).toBe(401)
    expect((await own.ask('')).status).toBe(401)
    expect(
      (await own.ask('api/record', { headers: { authorization: 'Bearer wrong' } })).status,
    ).toBe(401)
    expect(
      (await own.ask('api/record', { headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(200)
    const led = await own.ask(`api/events?limit=1&token=${token}`)
    expect([led.status, led.headers.get('location')]).toEqual([303, '/api/events?limit=1'])
    const cookie = led.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^readout=[0-9a-f]{64}; .*HttpOnly; SameSite=Strict/)
    expect(cookie).not.toContain(token)
    const again = await own.ask('api/events?limit=1', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    })
    expect(again.status).toBe(200)
  })

  test('a port that is taken is said to be', async () => {
    const { port } = served.server
    const options = { record: served.record, fault: () => undefined }
    await expect(startServer({ ...options, port })).rejects.toThrow('serve/port-taken')
  })
})

test('every answer forbids scripts from elsewhere, guessing, referrers and frames', async () => {
  for (const path of ['', 'api/record', 'api/events.csv', 'api/nothing']) {
    const { headers } = await served.ask(path)
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    )
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('nothing of all this was a fault of ours', () => expect(served.faults).toEqual([]))
