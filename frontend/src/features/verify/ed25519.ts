/** Checks an Ed25519 signature (RFC 8032) in any browser, also where WebCrypto is not to be had.
 * Only public things are worked with, so nothing here needs to take the same time each time. */
import { bytesOf, sha512 } from './sha512'

type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint]

const P = 2n ** 255n - 19n
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const SIGNATURE = 64

const mod = (a: bigint) => ((a % P) + P) % P

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = mod(base)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % P
    square = (square * square) % P
  }
  return result
}

const D = mod(-121665n * power(121666n, P - 2n))
const ROOT = power(2n, (P - 1n) / 4n)

const little = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

/** The point of 32 bytes; null for bytes that are none. */
function decode(bytes: Uint8Array): Point | null {
  const whole = little(bytes)
  const odd = whole >> 255n
  const y = whole & ((1n << 255n) - 1n)
  if (y >= P) return null
  const u = mod(y * y - 1n)
  const v = mod(D * y * y + 1n)
  let x = mod(u * v ** 3n * power(u * v ** 7n, (P - 5n) / 8n))
  if (mod(v * x * x) !== u) x = mod(x * ROOT)
  if (mod(v * x * x) !== u || (x === 0n && odd === 1n)) return null
  if ((x & 1n) !== odd) x = P - x
  return [x, y, 1n, mod(x * y)]
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * t1 * t2 * D)
  const d = mod(2n * z1 * z2)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)]
}

function times(scalar: bigint, point: Point): Point {
  let result: Point = [0n, 1n, 1n, 0n]
  let doubled = point
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = add(result, doubled)
    doubled = add(doubled, doubled)
  }
  return result
}

const same = ([x1, y1, z1]: Point, [x2, y2, z2]: Point) =>
  mod(x1 * z2) === mod(x2 * z1) && mod(y1 * z2) === mod(y2 * z1)

const BASE = decode(bytesOf(mod(4n * power(5n, P - 2n)), 32).reverse())

export function verified(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== SIGNATURE || publicKey.length !== 32 || !BASE) return false
  const [first, scalar] = [signature.slice(0, 32), little(signature.slice(32))]
  const [key, commitment] = [decode(publicKey), decode(first)]
  if (!key || !commitment || scalar >= ORDER) return false
  const hash = little(sha512(new Uint8Array([...first, ...publicKey, ...message]))) % ORDER
  return same(times(scalar, BASE), add(commitment, times(hash, key)))
}
