/** Reads the token on a printed notice or receipt, and says whether we signed exactly these words. */
import type { PaperKeyOut } from '@/api/gen'
import { verified } from './ed25519'
import { sha512 } from './sha512'

export type Paper = {
  kind: string
  document: string
  ticket: string
  centre: string
  item: string
  at: string
  due: string
  /** Papers and pages of a receipt; missing and in hand of a notice. */
  counts: readonly [number, number]
  papers: string
  keyId: string
  fingerprint: string
}

const TOKEN = /^([0-9a-f]{8})\.([A-Za-z0-9_-]{1,2000})\.([A-Za-z0-9_-]{86})$/
const PURPOSE = 'partyhub paper 1\n'
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Of the whole address, or of what was typed. */
export const tokenOf = (scanned: string): string =>
  scanned.slice(scanned.lastIndexOf('#') + 1).replace(/\s/g, '')

/** Null unless it is the one spelling of its bytes. */
function decoded(text: string): Uint8Array | null {
  try {
    const letters = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    const again = btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
    return again === text ? Uint8Array.from(letters, (letter) => letter.charCodeAt(0)) : null
  } catch {
    return null
  }
}

/** Sixteen characters to compare by eye: 7K3M-9QRT-02AB-XYZ4. */
function fingerprint(token: string): string {
  const first = sha512(new TextEncoder().encode(token)).slice(0, 10)
  let number = first.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let n = 0; n < 16; n += 1, number >>= 5n) text = ALPHABET[Number(number & 31n)] + text
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** Null for anything that was not signed with one of these keys, exactly so. */
export function readPaper(token: string, keys: readonly PaperKeyOut[]): Paper | null {
  const [, keyId = '', words = '', signature = ''] = TOKEN.exec(token) ?? []
  const key = keys.find((one) => one.kid === keyId)
  const [raw, signed, publicKey] = [decoded(words), decoded(signature), key && decoded(key.x)]
  if (!raw || !signed || !publicKey) return null
  const message = new Uint8Array([...new TextEncoder().encode(PURPOSE), ...raw])
  if (!verified(signed, message, publicKey)) return null
  const [kind, document, ticket, centre, item, at, due, summed] = new TextDecoder()
    .decode(raw)
    .split('\n')
  const [first, second, papers] = summed?.split(' ') ?? []
  if (!kind || !document || !ticket || !centre || !item || !at || !due || !papers) return null
  const counts = [Number(first), Number(second)] as const
  return {
    ...{ kind, document, ticket, centre, item, at, due, counts, papers, keyId },
    fingerprint: fingerprint(token),
  }
}
