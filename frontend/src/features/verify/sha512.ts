/** SHA-512 (FIPS 180-4); its constants are what the standard says they are, worked out once. */

const WORD = (1n << 64n) - 1n
const BLOCK = 128

/** So many bytes of a number, the highest first. */
export const bytesOf = (value: bigint, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, n) => Number((value >> BigInt(8 * (length - 1 - n))) & 255n))

function primes(count: number): bigint[] {
  const found: bigint[] = []
  for (let n = 2n; found.length < count; n += 1n) {
    if (found.every((prime) => n % prime !== 0n)) found.push(n)
  }
  return found
}

/** The whole part of a root, by Newton's way from above. */
function root(value: bigint, degree: bigint): bigint {
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n)
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess
    guess = next
  }
}

const PRIMES = primes(80)
/** The first 64 bits of the fractions of cube roots and of square roots. */
const ROUNDS = PRIMES.map((prime) => root(prime << 192n, 3n) & WORD)
const START = PRIMES.slice(0, 8).map((prime) => root(prime << 128n, 2n) & WORD)

const turn = (word: bigint, by: bigint) => ((word >> by) | (word << (64n - by))) & WORD

function padded(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 17) / BLOCK) * BLOCK
  const whole = new Uint8Array(length)
  whole.set(message)
  whole[message.length] = 0x80
  whole.set(bytesOf(BigInt(message.length) * 8n, 16), length - 16)
  return whole
}

function schedule(block: Uint8Array): bigint[] {
  const words: bigint[] = []
  for (let n = 0; n < 16; n += 1) {
    words.push(block.slice(8 * n, 8 * n + 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n))
  }
  const word = (n: number) => words[n] ?? 0n
  for (let n = 16; n < 80; n += 1) {
    const [a, b] = [word(n - 15), word(n - 2)]
    const small = turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n)
    const large = turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n)
    words.push((word(n - 16) + small + word(n - 7) + large) & WORD)
  }
  return words
}

function mixed(state: readonly bigint[], block: Uint8Array): bigint[] {
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state
  schedule(block).forEach((word, n) => {
    const up = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)
    const chosen = (e & f) ^ (~e & WORD & g)
    const first = (h + up + chosen + (ROUNDS[n] ?? 0n) + word) & WORD
    const down = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)
    const second = (down + ((a & b) ^ (a & c) ^ (b & c))) & WORD
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & WORD, c, b, a, (first + second) & WORD]
  })
  return [a, b, c, d, e, f, g, h].map((word, n) => ((state[n] ?? 0n) + word) & WORD)
}

export function sha512(message: Uint8Array): Uint8Array {
  const whole = padded(message)
  let state: bigint[] = START
  for (let at = 0; at < whole.length; at += BLOCK) {
    state = mixed(state, whole.slice(at, at + BLOCK))
  }
  return Uint8Array.from(state.flatMap((word) => [...bytesOf(word, 8)]))
}
