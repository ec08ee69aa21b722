/**
 * Addresses and ids of peers as texts: what is dialled, listened at, kept in files and tickets.
 * Invariant: a text that passes names TCP at a host, and nothing that a resolver would expand.
 */

const ADDRESS =
  /^\/(?:ip4|ip6|dns|dns4|dns6)\/[^/\s]{1,253}\/tcp\/\d{1,5}(?:\/p2p\/12D3KooW[1-9A-HJ-NP-Za-km-z]{44})?$/
const PEER_ID = /^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/
const PEER_NAME = /^[a-z0-9][a-z0-9-]{0,30}$/

/** Addresses that are kept of one peer. */
export const ADDRESSES_MAX = 16

/** Whether a text is an address of TCP, with or without the id of the peer there. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** Whether a text is the id of an Ed25519 peer. */
export function isPeerId(text: string): boolean {
  return PEER_ID.test(text)
}

/** Whether a text is a name that a host may give itself. */
export function isPeerName(text: string): boolean {
  return PEER_NAME.test(text)
}

/** An address with the id of the peer, so that nobody else can answer there. */
export function pinned(address: string, peer: string): string {
  return address.includes('/p2p/') ? address : `${address}/p2p/${peer}`
}

/** The good ones among addresses that a peer tells of itself, each with its id. */
export function dialable(addresses: readonly string[], peer: string): string[] {
  const good = addresses.filter((text) => {
    const other = text.includes('/p2p/') && !text.endsWith(`/p2p/${peer}`)
    return isAddress(text) && !other && !/\/tcp\/0(?:\/|$)/.test(text)
  })
  return [...new Set(good.map((text) => pinned(text, peer)))].slice(0, ADDRESSES_MAX)
}
