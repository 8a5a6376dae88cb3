/** Mainland phone numbers: what may be typed, and how they are shown. */

/** Full-width digits, spaces, hyphens and +86 are habits of keyboards, not faults. */
export function normalisePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-()]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '')
}

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(normalisePhone(text))

/** `138 1234 5678`, easier to read aloud; masks keep their stars. */
export function formatPhone(text: string | null | undefined): string {
  if (!text) return '—'
  return /^1[\d*]{10}$/.test(text)
    ? `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`
    : text
}
