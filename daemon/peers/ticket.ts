/**
 * Join tickets: who to dial, and a secret that is good once.
 * Invariant: one text a ticket, of a bounded length; what does not encode back to itself is
 * refused.
 */
import { z } from 'zod'
import { DaemonRefusal, EXIT } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { ADDRESSES_MAX, isAddress, isPeerId, isPeerName } from './address.ts'

const PREFIX = 'tk_'
const ticketSchema = z.strictObject({
  id: z.string().refine(isPeerId),
  /** What the inviting host calls itself; a hint. */
  name: z.string().refine(isPeerName),
  addresses: z.array(z.string().refine(isAddress)).min(1).max(ADDRESSES_MAX),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  expires: z.int().positive(),
})

/** What a ticket carries. */
export type Ticket = z.infer<typeof ticketSchema>

/** The text of a ticket. */
export function encodeTicket({ id, name, addresses, secret, expires }: Ticket): string {
  const json = JSON.stringify({ id, name, addresses, secret, expires })
  return PREFIX + Buffer.from(json).toString('base64url')
}

/** Reads a ticket. @throws DaemonRefusal `TICKET_MALFORMED`. */
export function decodeTicket(text: string): Ticket {
  if (text.length > LIMITS.ticketCharsMax || !text.startsWith(PREFIX)) throw malformed()
  let ticket: Ticket
  try {
    const json = Buffer.from(text.slice(PREFIX.length), 'base64url').toString()
    ticket = ticketSchema.parse(JSON.parse(json))
  } catch (thrown) {
    throw malformed(thrown)
  }
  if (encodeTicket(ticket) !== text) throw malformed()
  return ticket
}

function malformed(cause?: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'TICKET_MALFORMED',
      field: 'ticket',
      have: 'other text',
      want: 'a ticket as `talos invite` prints it',
      source: 'command line',
      fix: ['copy the whole ticket, or ask for a new one'],
    },
    EXIT.usage,
    cause,
  )
}
