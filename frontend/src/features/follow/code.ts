/** The code of a client's paper while a matter is open on the page. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'

export { isCode, plainCode, readAddress } from '@/lib/paperCode'

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
