/** The code on a client's paper, as people type it and as the address of its QR code holds it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'

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

export type Held = {
  /** The id of the ticket where the signed-in member is its client: no code is asked for. */
  own?: string
  code: string
  /** Why the last code was not taken. */
  fault: string
  keep: (code: string) => void
  /** True where the code itself is at fault: it is asked for again. */
  refused: (problem: Problem) => boolean
}

const VOID = ['code-replaced', 'code-expired']

/** The code in hand: scanned, or asked for once, when an act needs it. */
export function useHeld(scanned: string): Held {
  const { t } = useTranslation('follow')
  const [code, setCode] = useState(scanned)
  const [fault, setFault] = useState('')
  return {
    code,
    fault,
    keep: (next) => {
      setCode(next)
      setFault('')
    },
    refused: (problem) => {
      if (problem.status !== 404 && !VOID.includes(problem.code)) return false
      setCode('')
      setFault(problem.status === 404 ? t('code.wrong') : problemText(problem))
      return true
    },
  }
}

/** By the own account: the server knows who it is. */
export const ownHeld = (id: string): Held => ({
  own: id,
  code: '',
  fault: '',
  keep: () => undefined,
  refused: () => false,
})
