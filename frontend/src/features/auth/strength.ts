/** A rough word for how hard a password is to guess; the server's rules decide (password_rules.py). */

export type Strength = 'weak' | 'fair' | 'good'

const LETTERS = /^[a-z]+$|^[A-Z]+$/
const DIGITS = /^\d+$/

/** Length counts most; one kind of character or few different ones count against it. */
export function strengthOf(password: string): Strength {
  const different = new Set(password).size
  const plain = LETTERS.test(password) || DIGITS.test(password)
  if (password.length < 8 || different < 5 || DIGITS.test(password)) return 'weak'
  if (password.length < 12 || (plain && password.length < 16) || different < 8) return 'fair'
  return 'good'
}
