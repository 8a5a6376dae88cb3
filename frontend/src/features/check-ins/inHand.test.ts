import { expect, it } from 'vitest'
import { checkInOf, plainCode, readInHand, tokenIn } from './inHand'

/** 102 bytes: version, key, the check-in's id, and the rest that the browser does not read. */
const TOKEN = btoa(
  `\x01\x02${String.fromCharCode(...Array.from({ length: 16 }, (_, i) => i * 16))}${'\x00'.repeat(84)}`,
)
  .replaceAll('+', '-')
  .replaceAll('/', '_')

it.each([
  ['7k3m-9qrt', { short_code: '7K3M-9QRT' }],
  ['７Ｋ３Ｍ９ＱＲＴ', { short_code: '7K3M9QRT' }],
  ['王秀兰 0103', { name: '王秀兰', phone_tail: '0103' }],
  ['阿依古丽·买买提江，０１０３', { name: '阿依古丽·买买提江', phone_tail: '0103' }],
  [`http://h/v/${TOKEN}`, { scanned: `http://h/v/${TOKEN}` }],
  ['https://example.org/elsewhere', { scanned: 'https://example.org/elsewhere' }],
])('reads %s', (typed, meaning) => {
  expect(readInHand(typed)).toEqual(meaning)
})

it.each(['', '王秀兰', '0103', '7K3M-9QR'])('does not guess what %j means', (typed) => {
  expect(readInHand(typed)).toBeNull()
})

it('finds the check-in that a token names', () => {
  expect(tokenIn(`http://h/v/${TOKEN}`)).toBe(TOKEN)
  expect(checkInOf(TOKEN)).toBe('00102030-4050-6070-8090-a0b0c0d0e0f0')
})

it('sets misread letters right', () => {
  expect(plainCode('7kLo-9qIt')).toBe('7K109Q1T')
})
