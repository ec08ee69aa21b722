/**
 * The local API over its real socket: routes, refusals, bounds, streams; and hostile bytes.
 */
import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { AdminClient } from '../../../../daemon/admin/client.ts'
import { ROUTES } from '../../../../daemon/admin/routes.ts'
import { problemSchema } from '../../../../daemon/admin/schemas.ts'
import { DaemonRefusal, EXIT } from '../../../../daemon/errors.ts'
import { LIMITS } from '../../../../daemon/limits.ts'
import { anEvent, aRefusal } from './fake-service.ts'
import { exchangeRaw, openRig, rawRequest, readAnswer, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.end())

const JSON_TYPE = 'Content-Type: application/json'

async function ask(line: string, headers: readonly string[] = [], body = '') {
  return readAnswer(await exchangeRaw(rig.socket, rawRequest(line, headers, body)))
}

function problem(body: string) {
  return problemSchema.parse(JSON.parse(body))
}

describe('what is served', () => {
  test('GET /v1 names every route, and each named GET answers', async () => {
    const { routes } = JSON.parse((await ask('GET /v1')).body) as {
      routes: { method: string; path: string }[]
    }
    expect(routes).toHaveLength(ROUTES.length + 1)
    for (const { method, path } of routes) {
      if (method !== 'GET' || path === '/v1/events') continue
      const answer = await ask(`GET ${path.replace(':id', 'signer')}`)
      expect([path, answer.status]).toEqual([path, 200])
    }
  })
  test('HEAD has the head of GET and no body', async () => {
    const head = await ask('HEAD /v1/status')
    const get = await ask('GET /v1/status')
    expect(head.status).toBe(200)
    expect(head.body).toBe('')
    expect(head.head.match(/content-length: (\d+)/i)?.[1]).toBe(String(get.body.length))
    expect((await ask('HEAD /v1/events')).body).toBe('')
  })
  test('an answer leaves only in its published shape', async () => {
    rig.service.signer = { ...rig.service.signer, secret: 'seed' } as never
    const { body } = await ask('GET /v1/tas/signer')
    expect(body).toContain('"epoch":"7"')
    expect(body).not.toContain('seed')
    rig.service.signer = { ...rig.service.signer, epoch: 7 } as never
    expect((await ask('GET /v1/tas/signer')).status).toBe(500)
  })
  test('a move is accepted with 202, a run with 201', async () => {
    const move = await ask('POST /v1/migrations', [JSON_TYPE], '{"ta":"signer","peer":"edge-b"}')
    expect(move.status).toBe(202)
    expect(rig.service.moves).toEqual([{ ta: 'signer', peer: 'edge-b', dry_run: false }])
    const run = await ask('POST /v1/tas', [JSON_TYPE], '{"package":"AAAA"}')
    expect(run.status).toBe(201)
    const stop = await ask('POST /v1/shutdown', [JSON_TYPE], '{"stop_tas":true}')
    expect(stop.status).toBe(204)
    expect(rig.service.asked).toContain('shutdown true')
  })
})

describe('what is refused', () => {
  const cases: readonly (readonly [string, string, readonly string[], string, number, string])[] = [
    ['an unknown route', 'GET /v1/nothing', [], '', 404, 'ADMIN_ROUTE'],
    ['the root', 'GET /', [], '', 404, 'ADMIN_REQUEST'],
    ['another version', 'GET /v2/status', [], '', 404, 'ADMIN_ROUTE'],
    ['a wrong method', 'PUT /v1/status', [], '', 405, 'ADMIN_METHOD'],
    ['a method on the stream', 'POST /v1/events', [], '', 405, 'ADMIN_METHOD'],
    ['a way up', 'GET /v1/tas/..%2fstatus', [], '', 404, 'ADMIN_REQUEST'],
    ['dots', 'GET /v1/tas/..', [], '', 404, 'ADMIN_REQUEST'],
    ['an absolute address', 'GET http://talos/v1/status', [], '', 400, 'ADMIN_REQUEST'],
    ['a query that is unknown', 'GET /v1/status?x=1', [], '', 400, 'ADMIN_REQUEST'],
    ['a query given twice', 'GET /v1/tas?all=true&all=false', [], '', 400, 'ADMIN_REQUEST'],
    ['a cursor that is none', 'GET /v1/events?since=-1', [], '', 400, 'ADMIN_REQUEST'],
    ['a page of a browser', 'GET /v1/status', ['Origin: null'], '', 403, 'ADMIN_REQUEST'],
    ['a foreign host', 'GET /v1/status', ['Host: evil.example'], '', 403, 'ADMIN_REQUEST'],
    ['a fetch', 'GET /v1/status', ['Sec-Fetch-Mode: cors'], '', 403, 'ADMIN_REQUEST'],
    ['a form', 'POST /v1/joins', ['Content-Type: text/plain'], '{}', 415, 'ADMIN_REQUEST'],
    ['no JSON', 'POST /v1/joins', [JSON_TYPE], '{', 400, 'ADMIN_REQUEST'],
    ['no object', 'POST /v1/joins', [JSON_TYPE], '[]', 400, 'ADMIN_REQUEST'],
    ['a wrong field', 'POST /v1/joins', [JSON_TYPE], '{"ticket":1}', 400, 'ADMIN_REQUEST'],
    [
      'an unknown field',
      'POST /v1/joins',
      [JSON_TYPE],
      '{"ticket":"a","b":1}',
      400,
      'ADMIN_REQUEST',
    ],
    ['a body for none', 'GET /v1/status', [JSON_TYPE], '{"a":1}', 400, 'ADMIN_REQUEST'],
    ['a missing body', 'POST /v1/joins', [], '', 400, 'ADMIN_REQUEST'],
    ['an unknown TA', 'GET /v1/tas/other', [], '', 404, 'TA_UNKNOWN'],
  ]
  test.each(cases)('%s', async (_, line, headers, body, status, code) => {
    const answer = await ask(line, headers, body)
    expect(answer.status).toBe(status)
    expect(answer.head).toContain('application/problem+json')
    expect(problem(answer.body).code).toBe(code)
    expect(rig.service.asked.filter((what) => /move|run|join|shutdown/.test(what))).toEqual([])
  })
  test('a wrong method is told what the path has', async () => {
    expect((await ask('PUT /v1/tas')).head).toMatch(/allow: GET, POST/i)
  })
  test('an Origin is seen even after forty other headers', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `X-${String(at)}: 1`)
    expect((await ask('GET /v1/status', [...many, 'Origin: http://a'])).status).toBe(403)
  })
  test('a body beyond its limit, before it is sent', async () => {
    const line = `POST /v1/joins HTTP/1.1\r\nHost: talos\r\n${JSON_TYPE}\r\n`
    const announced = String(LIMITS.adminBodyBytesMax + 1)
    const text = await exchangeRaw(rig.socket, `${line}Content-Length: ${announced}\r\n\r\n`)
    expect(readAnswer(text).status).toBe(413)
    const chunked = `${line}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`
    expect(readAnswer(await exchangeRaw(rig.socket, chunked)).status).toBe(411)
  })
  test('bodies beyond what all requests may have', async () => {
    const head = `POST /v1/tas HTTP/1.1\r\nHost: talos\r\n${JSON_TYPE}\r\n`
    const bytes = LIMITS.adminPackageBodyBytesMax
    const waiting = Array.from({ length: 2 }, () => connect(rig.socket))
    for (const socket of waiting) socket.write(`${head}Content-Length: ${String(bytes)}\r\n\r\n{`)
    // The answer to a small request shows that the earlier ones were read.
    expect((await ask('GET /v1/node')).status).toBe(200)
    const third = await exchangeRaw(rig.socket, `${head}Content-Length: ${String(bytes)}\r\n\r\n`)
    expect(readAnswer(third).status).toBe(503)
    expect(problem(readAnswer(third).body).code).toBe('ADMIN_BUSY')
    await Promise.all(waiting.map((socket) => once(socket.destroy(), 'close')))
    await expect
      .poll(() => ask('POST /v1/tas', [JSON_TYPE], '{"package":"AAAA"}'))
      .toMatchObject({
        status: 201,
      })
  })
  test('headers beyond their limit', async () => {
    const long = `X: ${'a'.repeat(LIMITS.adminHeaderBytesMax)}`
    expect((await ask('GET /v1/status', [long])).status).toBe(431)
    const address = `GET /v1/${'a'.repeat(LIMITS.adminUrlBytesMax)}`
    expect((await ask(address)).status).toBe(414)
  })
  test('CONNECT ends the connection', async () => {
    expect(await exchangeRaw(rig.socket, 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n')).toBe('')
  })
})

describe('what a failure tells', () => {
  test('a refusal tells everything, with its exit code', async () => {
    rig.service.failure = new DaemonRefusal(aRefusal(), EXIT.refused)
    const answer = await ask('GET /v1/node')
    expect(answer.status).toBe(403)
    expect(problem(answer.body)).toMatchObject({ ...aRefusal(), exit: 5, status: 403 })
  })
  test.each([
    ['a bare error', Object.assign(new TypeError('/etc/key: 0badc0de'), {})],
    ['a coded error', new CodedError({ code: 'JOURNAL_TORN', path: '/var/lib/secret' })],
    ['a string', 'peer said 0badc0de'],
  ])('%s is INTERNAL and tells nothing', async (_, thrown) => {
    rig.service.failure = thrown
    const answer = await ask('GET /v1/node')
    expect(answer.status).toBe(500)
    expect(problem(answer.body).code).toBe('INTERNAL')
    expect(answer.body).not.toMatch(/0badc0de|secret|key|\.ts/)
    expect(rig.logged.join()).toContain(problem(answer.body).request_id)
    expect(rig.logged.join()).not.toMatch(/0badc0de|secret/)
  })
})

describe('the read-only twin', () => {
  test('serves every GET but the one that a TA feels, and refuses everything else', async () => {
    for (const { method, path } of ROUTES) {
      const line = `${method} ${path.replace(':id', 'signer')}`
      const isRead = method === 'GET' && !path.endsWith('/introspection')
      const text = await exchangeRaw(rig.readSocket, rawRequest(line, [JSON_TYPE], ''))
      expect([line, readAnswer(text).status]).toEqual([line, isRead ? 200 : 403])
    }
    expect(
      rig.service.asked.filter((what) => !/^(?:status|node|peers|ta|logs|hist|mig|rec)/.test(what)),
    ).toEqual([])
  })
})

describe('events', () => {
  test('stream after the cursor until the reader leaves, which ends the iteration', async () => {
    const seen: bigint[] = []
    let aborted: () => void = () => undefined
    const ended = new Promise<void>((resolve) => {
      aborted = resolve
    })
    rig.service.events = async function* (since, signal) {
      seen.push(since)
      yield anEvent('8')
      yield anEvent('9')
      await once(signal, 'abort')
      aborted()
    }
    const client = new AdminClient(rig.readSocket)
    const leave = new AbortController()
    const ids: string[] = []
    for await (const event of client.events(7n, leave.signal)) {
      ids.push(event.id)
      if (event.id === '9') leave.abort()
    }
    await ended
    expect([ids, seen]).toEqual([['8', '9'], [7n]])
    client.close()
  })
  test('a reader that reads nothing holds the service back', async () => {
    let made = 0
    let abandoned = false
    rig.service.events = async function* (_, signal) {
      try {
        while (!signal.aborted) {
          made += 1
          yield { ...anEvent(String(made)), data: { text: 'x'.repeat(10_000) } }
        }
      } finally {
        abandoned = true
      }
    }
    const socket = connect(rig.socket)
    socket.pause()
    socket.write(rawRequest('GET /v1/events'))
    let before = -1
    await expect
      .poll(
        () => {
          const still = made === before && made > 0
          before = made
          return still
        },
        { interval: 100 },
      )
      .toBe(true)
    expect(made).toBeLessThan(500)
    socket.destroy()
    await expect.poll(() => abandoned).toBe(true)
  })
  test('streams are bounded, and a closing server ends them', async () => {
    rig.service.events = async function* (_, signal) {
      yield anEvent('1')
      await once(signal, 'abort')
    }
    const sockets = await Promise.all(
      Array.from({ length: LIMITS.adminStreamsMax }, async () => {
        const socket = connect(rig.socket)
        socket.write(rawRequest('GET /v1/events'))
        await once(socket, 'data')
        return socket
      }),
    )
    expect((await ask('GET /v1/events')).status).toBe(503)
    const ended = Promise.all(sockets.map((socket) => once(socket.resume(), 'close')))
    await rig.server.close()
    await ended
  })
})

describe('hostile bytes', () => {
  test('a connection that sends its headers drop by drop is let go', async () => {
    const socket = connect(rig.socket)
    socket.write('GET /v1/status HTTP/1.1\r\nHost: talos\r\nX: ')
    const drip = setInterval(() => socket.write('a'), 200)
    const [text] = (await once(socket, 'data')) as [Buffer]
    clearInterval(drip)
    expect(text.toString()).toContain('408')
    socket.destroy()
  }, 15_000)
  test('any bytes: an HTTP answer or a closed connection, and the server lives', async () => {
    const line = fc.constantFrom('GET', 'POST', 'DELETE', 'PATCH', 'get', '')
    const path = fc.oneof(
      fc.constantFrom('/v1/tas', '/v1/migrations', '/v1/status', '*', '/v1/tas/a/calls'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    const header = fc.oneof(
      fc.constantFrom(JSON_TYPE, 'Content-Length: 3', 'Content-Length: -1', 'Host: talos'),
      fc.constantFrom('Transfer-Encoding: chunked', 'Expect: 100-continue', 'Upgrade: websocket'),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    const request = fc
      .tuple(line, path, fc.array(header, { maxLength: 6 }), fc.oneof(fc.json(), fc.string()))
      .map(([method, at, headers, body]) =>
        Buffer.from(`${method} ${at} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`),
      )
    await fc.assert(
      fc.asyncProperty(fc.oneof(request, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        const text = await exchangeRaw(rig.socket, bytes)
        expect(text).toMatch(/^$|^HTTP\/1\.1 (?:100|[245]\d\d) /)
      }),
      { numRuns: 400 },
    )
    expect((await ask('GET /v1/status')).status).toBe(200)
  })
  test('any JSON at every POST: a 2xx or a problem, never a crash', async () => {
    const posts = ROUTES.filter(({ method }) => method === 'POST').map(({ path }) => path)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posts), fc.json(), async (path, body) => {
        const answer = await ask(`POST ${path.replace(':id', 'signer')}`, [JSON_TYPE], body)
        if (answer.status >= 300) expect(problem(answer.body).code).not.toBe('INTERNAL')
      }),
      { numRuns: 200 },
    )
  })
})
