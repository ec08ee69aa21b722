/**
 * Every kind of record inside a session, meddled with by the daemon that relays it.
 */
import { describeRows, usePair } from './lane-rows.ts'
import { RECORD_ROWS } from './lane-table.ts'

usePair()

describeRows(RECORD_ROWS)
