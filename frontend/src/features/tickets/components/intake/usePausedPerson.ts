/** Who stands at the counter, once typing pauses. */
import { useEffect, useState } from 'react'
import { maskOf, type Values } from './values'

const PAUSE_MS = 250

/** `q` empty: too little is known to look for anybody. */
export type Person = { q: string; mask: string; name: string }

function personOf(name: string, phone: string): Person {
  const mask = maskOf(phone)
  if (mask) return { q: phone.slice(-4), mask, name }
  return { q: name.length > 1 ? name : '', mask, name }
}

export function usePausedPerson(values: Pick<Values, 'client_name' | 'client_phone'>): Person {
  const name = values.client_name.trim()
  const phone = values.client_phone.trim()
  const [person, setPerson] = useState(() => personOf(name, phone))
  useEffect(() => {
    const timer = setTimeout(() => setPerson(personOf(name, phone)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name, phone])
  return person
}
