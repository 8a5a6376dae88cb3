import { expect, it } from 'vitest'
import { memberIdIn } from './memberId'

const ID = '0199f832-773f-7fb8-bc72-df76b92392dd'

it('finds the number by itself and in the address of the page', () => {
  expect(memberIdIn(` ${ID.toUpperCase()} `)).toBe(ID)
  expect(memberIdIn(`https://partyhub.example/members/${ID}/edit?x=1`)).toBe(ID)
  const org = ID.replace('0199', '0188')
  const list = `https://partyhub.example/members?org=${org}&open=${ID}`
  expect(memberIdIn(list)).toBe(ID)
})

it('takes nothing else for a number', () => {
  expect(memberIdIn('徐海波')).toBeUndefined()
})
