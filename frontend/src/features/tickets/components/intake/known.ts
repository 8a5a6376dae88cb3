/** Somebody the centre knows, found by what was typed of them. */

/** Who was found: the server knows the number, the counter sees its mask. */
export type Known = {
  member_id?: string
  same_client_as?: string
  name: string
  phone_masked: string
  unit: string
}

type Typed = { known: Known | null; client_name: string; client_phone: string }

/** Who was chosen, unless another name was typed since. */
export const chosenOf = ({ known, client_name: name }: Typed): Known | null =>
  known && known.name === name.trim() ? known : null

const TAIL = /[0-9]{4}$/
const LETTERS = /^[^0-9]{2,20}$/

/** The phone's last four digits, else two letters or more of the name; empty: too little. */
export function askedOf({ client_name: name, client_phone: phone }: Typed): string {
  const typed = name.trim()
  const tail = TAIL.exec(phone.trim())?.[0] ?? (/^[0-9]{4}$/.test(typed) ? typed : '')
  return tail || (LETTERS.test(typed) ? typed : '')
}
