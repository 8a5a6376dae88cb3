import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPaper, tokenOf } from './paper'

/** Written by the server's own signer; its tests read the same file. */
const KEPT = JSON.parse(
  readFileSync('../tests/integrations/signing/signed_paper.json', 'utf-8'),
) as {
  keys: { kty: string; crv: string; kid: string; x: string }[]
  token: string
  fingerprint: string
  lines: string[]
}

it('reads what the server signed, with the same fingerprint', () => {
  const paper = readPaper(KEPT.token, KEPT.keys)
  const { kind, document, ticket, centre, item, at, due, counts, papers } = paper ?? {}
  expect([kind, document, ticket, centre, item, at, due]).toEqual(KEPT.lines.slice(0, 7))
  expect(`${counts?.join(' ')} ${papers}`).toBe(KEPT.lines[7])
  expect(paper?.fingerprint).toBe(KEPT.fingerprint)
})

it('takes the whole address of the QR code, and what was typed in two lines', () => {
  expect(tokenOf(`https://dangqun.example.gov.cn/verify#${KEPT.token}`)).toBe(KEPT.token)
  expect(tokenOf(`${KEPT.token.slice(0, 50)}\n ${KEPT.token.slice(50)} `)).toBe(KEPT.token)
})

it.each(KEPT.lines.map((line, n) => [line, n] as const))(
  'takes no paper with another %s',
  (_, n) => {
    const [keyId, , signature] = KEPT.token.split('.')
    const lines = KEPT.lines.map((line, m) => (m === n ? `${line}0` : line))
    const words = Buffer.from(lines.join('\n')).toString('base64url')
    expect(readPaper(`${keyId}.${words}.${signature}`, KEPT.keys)).toBeNull()
  },
)

it('takes no changed letter, no second spelling, no other key and no other code', () => {
  for (let at = 0; at < KEPT.token.length; at += 29) {
    const letter = KEPT.token[at] === 'A' ? 'B' : 'A'
    const changed = KEPT.token.slice(0, at) + letter + KEPT.token.slice(at + 1)
    expect(readPaper(changed, KEPT.keys)).toBeNull()
  }
  const other = KEPT.keys.map((key) => ({ ...key, x: `${key.x.slice(0, -2)}AA` }))
  expect(readPaper(KEPT.token, other)).toBeNull()
  for (const token of ['', '-', 'F2026-0130-000042.7K3M9QRT', `${KEPT.token}A`]) {
    expect(readPaper(token, KEPT.keys)).toBeNull()
  }
})
