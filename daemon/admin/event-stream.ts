/**
 * Events as NDJSON on one answer: those after the cursor, then new ones as they come.
 * Invariant: nothing is queued here beyond one event; a reader that stalls or leaves ends the
 * iteration of the service. An empty line now and then shows that the daemon lives.
 */
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { LIMITS } from '../limits.ts'
import { eventSchema } from './schemas.ts'
import type { AdminService } from './service.ts'

async function write(response: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (response.write(text)) return
  const late = AbortSignal.any([signal, AbortSignal.timeout(LIMITS.adminStreamStallMs)])
  await once(response, 'drain', { signal: late })
}

/** Streams until the reader leaves, the signal aborts or the service ends the iteration. */
export async function streamEvents(
  service: AdminService,
  since: bigint,
  response: ServerResponse,
  ending: AbortSignal,
): Promise<void> {
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, ending])
  response.once('close', () => gone.abort())
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
  response.flushHeaders()
  const sign = setInterval(() => {
    // While the reader is behind, the stall deadline is what counts, not a sign of life.
    if (!response.writableNeedDrain) response.write('\n')
  }, LIMITS.adminStreamKeepAliveMs)
  try {
    for await (const event of service.events(since, signal)) {
      if (signal.aborted) break
      await write(response, `${JSON.stringify(eventSchema.parse(event))}\n`, signal)
    }
    response.end()
  } catch {
    // The head is out: the only thing left to say is that the stream broke.
    response.destroy()
  } finally {
    clearInterval(sign)
    gone.abort()
  }
}
