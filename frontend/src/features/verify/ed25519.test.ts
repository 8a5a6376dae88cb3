import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { verified } from './ed25519'
import { sha512 } from './sha512'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

it.each([0, 1, 3, 55, 110, 111, 112, 127, 128, 129, 1000])(
  'hashes %i bytes as the platform does',
  (length) => {
    const message = randomBytes(length)
    const known = createHash('sha512').update(message).digest('hex')
    expect(Buffer.from(sha512(message)).toString('hex')).toBe(known)
  },
)

/** RFC 8032, section 7.1, tests 1 to 3. */
it.each([
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
])('takes the signature of key %s', (key, message, signature) => {
  expect(verified(hex(signature), hex(message), hex(key))).toBe(true)
  expect(verified(hex(signature), hex(`${message}00`), hex(key))).toBe(false)
})

it('agrees with the platform on random messages, and takes no changed bit', () => {
  for (let n = 0; n < 5; n += 1) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const { x = '' } = publicKey.export({ format: 'jwk' })
    const key = new Uint8Array(Buffer.from(x, 'base64url'))
    const message = randomBytes(40 * n)
    const signature = new Uint8Array(sign(null, message, privateKey))
    expect(verified(signature, message, key)).toBe(true)
    const at = (n * 13) % 64
    signature[at] = (signature[at] ?? 0) ^ (1 << n)
    expect(verified(signature, message, key)).toBe(false)
  }
})

it('takes nothing that has another length or is no point', () => {
  const key = hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  expect(verified(new Uint8Array(63), new Uint8Array(), key)).toBe(false)
  expect(verified(new Uint8Array(64), new Uint8Array(), key.slice(1))).toBe(false)
  expect(verified(new Uint8Array(64).fill(255), new Uint8Array(), key)).toBe(false)
  expect(verified(new Uint8Array(64), new Uint8Array(), new Uint8Array(32).fill(255))).toBe(false)
})
