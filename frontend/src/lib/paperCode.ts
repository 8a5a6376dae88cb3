/** The code on a resident's paper, as people type it and as the address of its QR code holds it. */

export const plainCode = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

export const isCode = (typed: string) => plainCode(typed).length === 8

/** `#F2026-0130-000042.7K3M9QRT`: the number, and on a client's own paper the code. */
export function readAddress(hash: string): { number: string; code: string } {
  const [number = '', code = ''] = hash.split('.')
  return { number, code: isCode(code) ? plainCode(code) : '' }
}
