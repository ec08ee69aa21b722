/**
 * Tickets: one text each, bounded, and nothing else is read as one.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { LIMITS } from '../../../../daemon/limits.ts'
import { decodeTicket, encodeTicket } from '../../../../daemon/peers/ticket.ts'

const TICKET = {
  id: '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp',
  name: 'edge-a',
  addresses: ['/ip4/192.0.2.1/tcp/4101', '/dns4/a.example/tcp/1'],
  secret: 'ab'.repeat(32),
  expires: 1_790_000_000_000,
}
const text = encodeTicket(TICKET)
const code = (ticket: string): unknown => {
  try {
    return decodeTicket(ticket)
  } catch (thrown) {
    return thrown instanceof CodedError ? thrown.code : thrown
  }
}

test('a ticket comes back', () => {
  expect(decodeTicket(text)).toEqual(TICKET)
})

test('no other text of the same ticket is one', () => {
  const json = Buffer.from(text.slice(3), 'base64url').toString()
  const others = [
    ` ${text}`,
    `${text}\n`,
    `${text}=`,
    text.slice(3),
    `TK_${text.slice(3)}`,
    `tk_${Buffer.from(json.replace('{', '{ ')).toString('base64url')}`,
    `tk_${Buffer.from(json.replace('}', ',"more":1}')).toString('base64url')}`,
  ]
  for (const other of others) expect(code(other)).toBe('TICKET_MALFORMED')
})

test.each([
  ['id', 'someone'],
  ['name', 'A name'],
  ['addresses', []],
  ['addresses', ['/ip4/1.2.3.4/udp/1']],
  ['addresses', ['/unix/tmp/x']],
  ['addresses', Array.from({ length: 17 }, () => '/ip4/1.2.3.4/tcp/1')],
  ['secret', 'ab'],
  ['expires', -1],
  ['expires', 1.5],
])('%s = %j is refused', (key, value) => {
  expect(code(encodeTicket({ ...TICKET, [key]: value }))).toBe('TICKET_MALFORMED')
})

test('a text longer than any ticket is not decoded', () => {
  const addresses = Array.from(
    { length: 16 },
    (_, n) => `/dns4/${'x'.repeat(253)}/tcp/${String(n)}/p2p/${TICKET.id}`,
  )
  const longest = encodeTicket({ ...TICKET, addresses })
  expect(longest.length).toBeLessThanOrEqual(LIMITS.ticketCharsMax)
  expect(decodeTicket(longest).addresses).toHaveLength(16)
  expect(code('tk_'.padEnd(LIMITS.ticketCharsMax + 1, 'A'))).toBe('TICKET_MALFORMED')
})

test('any text is refused or read as exactly itself', () => {
  const changed = fc
    .tuple(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 3 }))
    .map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `tk_${s}`),
        changed,
      ),
      (any) => {
        const found = code(any)
        if (found !== 'TICKET_MALFORMED') expect(encodeTicket(decodeTicket(any))).toBe(any)
      },
    ),
    { numRuns: 2000 },
  )
})
