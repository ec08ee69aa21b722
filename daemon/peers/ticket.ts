/**
 * Join tickets: who to dial, and a secret that is good once.
 * Invariant: one text a ticket; what does not encode back to itself is refused.
 */
import { z } from 'zod'
import { DaemonRefusal, EXIT } from '../errors.ts'

const PREFIX = 'tk_'
const ticketSchema = z.strictObject({
  id: z.string().min(10).max(128),
  /** What the inviting host calls itself; a hint. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/),
  addresses: z.array(z.string().max(256)).min(1).max(16),
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

/** Reads a ticket. @throws `TICKET_MALFORMED`. */
export function decodeTicket(text: string): Ticket {
  try {
    if (!text.startsWith(PREFIX)) throw malformed()
    const json = Buffer.from(text.slice(PREFIX.length), 'base64url').toString()
    const ticket = ticketSchema.parse(JSON.parse(json))
    if (encodeTicket(ticket) !== text) throw malformed()
    return ticket
  } catch (thrown) {
    throw malformed(thrown)
  }
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
