/**
 * Places of addresses: what one host can have many of is one place.
 */
import { expect, test } from 'vitest'
import { placeOf } from '../../../../daemon/peers/waiting-list.ts'

test.each([
  ['/ip4/192.0.2.1/tcp/1', '192.0.2.1'],
  ['/ip4/192.0.2.1/tcp/2/p2p/x', '192.0.2.1'],
  ['/ip6/2001:db8:0:1:aa::1/tcp/1', '2001:db8:0:1'],
  ['/ip6/2001:0db8::1:1:2:3:4/tcp/1', '2001:db8:0:1'],
  ['/ip6/2001:db8::9/tcp/1', '2001:db8:0:0'],
  ['/ip6/::1/tcp/1', '0:0:0:0'],
])('%s is at %s', (address, place) => {
  expect(placeOf(address)).toBe(place)
})
