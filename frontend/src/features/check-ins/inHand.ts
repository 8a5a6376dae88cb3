/** What a desk has of a certificate, read from what was scanned or typed. */
import type { LookupIn } from '@/api/gen'

const SHORT_CODE = /^[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}$/
const TOKEN = /[A-Za-z0-9_-]{136}$/
const PERSON = /^(\D+?)[\s,，、]*(\d{4})$/
/** An address, or a string as long as only a machine types: a wrong QR code is still sent and refused. */
const SCANNED = /^[\x21-\x7e]{20,400}$/

/** A short code (7K3M-9QRT), a scanned code, or a name and four digits; null for anything else. */
export function readInHand(typed: string): LookupIn | null {
  const said = typed.normalize('NFKC').trim()
  if (SHORT_CODE.test(said)) return { short_code: said.toUpperCase() }
  if (SCANNED.test(said)) return { scanned: said }
  const person = PERSON.exec(said)
  const [, name, tail] = person ?? []
  return name && tail ? { name: name.trim(), phone_tail: tail } : null
}

/** The token in a scanned address, if it has the shape of one. */
export const tokenIn = (scanned: string): string | null => TOKEN.exec(scanned)?.[0] ?? null

/** The check-in a token names (bytes 2 to 17); the server tells whether the token is genuine. */
export function checkInOf(token: string): string {
  const raw = atob(token.replaceAll('-', '+').replaceAll('_', '/'))
  const hex = [...raw.slice(2, 18)].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0'))
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A short code as the search knows it: no dash, and the letters people misread set right. */
export const plainCode = (code: string): string =>
  code.replace('-', '').toUpperCase().replaceAll('I', '1').replaceAll('L', '1').replaceAll('O', '0')

/** As printed: `7K3M-9QRT`. */
export const printedCode = (code: string): string =>
  code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
