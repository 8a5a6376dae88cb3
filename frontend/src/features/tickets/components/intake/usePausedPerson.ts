/** Who stands at the counter, once typing pauses. */
import { useEffect, useState } from 'react'
import { chosenOf } from './known'
import { maskOf, type Values } from './values'

const PAUSE_MS = 250

/** `q` empty: too little is known to look for anybody. */
export type Person = { q: string; mask: string; name: string }

function personOf(name: string, phone: string, known: string): Person {
  const mask = maskOf(phone) || known
  if (mask) return { q: mask.slice(-4), mask, name }
  return { q: name.length > 1 ? name : '', mask, name }
}

export function usePausedPerson(values: Values): Person {
  const name = values.client_name.trim()
  const phone = values.client_phone.trim()
  const known = chosenOf(values)?.phone_masked ?? ''
  const [person, setPerson] = useState(() => personOf(name, phone, known))
  useEffect(() => {
    const timer = setTimeout(() => setPerson(personOf(name, phone, known)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name, phone, known])
  return person
}
