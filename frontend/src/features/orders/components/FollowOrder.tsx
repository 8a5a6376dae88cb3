/** First who asks, then the order; ending and code stay in memory, never in a store. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'
import { type FollowDemandIn, type FollowedDemandOut, followServiceDemand } from '@/api/gen'
import { Followed } from './Followed'
import { FollowForm } from './FollowForm'

type Props = { number: string; scanned: string }

const isVoid = ({ status, code }: Problem) => status === 404 || code === 'slip-replaced'

export function FollowOrder({ number, scanned }: Props) {
  const { t } = useTranslation('orders')
  const [found, setFound] = useState<{ known: FollowDemandIn; order: FollowedDemandOut } | null>(
    null,
  )
  const [fault, setFault] = useState('')
  const ask = useMutation({
    mutationFn: async (known: FollowDemandIn) => (await followServiceDemand({ body: known })).data,
    meta: { errors: 'inline' },
    onSuccess: (order, known) => {
      setFault('')
      setFound({ known, order })
    },
    onError: (problem, known) => {
      if (known.code && isVoid(problem))
        setFault(problem.status === 404 ? t('code.wrong') : problemText(problem))
    },
  })
  const { mutate } = ask
  useEffect(() => {
    if (scanned) mutate({ number, code: scanned })
  }, [mutate, number, scanned])
  if (!found) return <FollowForm number={number} onAsk={mutate} asking={ask} />
  /** The code has turned void: the order stays in view, and the code is asked for again. */
  const dropCode = (problem: Problem) => {
    if (!isVoid(problem)) return false
    setFault(problem.status === 404 ? t('code.wrong') : problemText(problem))
    setFound({
      known: { number: found.known.number },
      order: { ...found.order, by_code: false, allowed_actions: [] },
    })
    return true
  }
  return (
    <Followed
      order={found.order}
      code={found.known.code ?? ''}
      fault={fault}
      busy={ask.isPending}
      error={fault ? null : ask.error}
      onCode={(code) => mutate({ number: found.known.number, code })}
      onChange={(order) => setFound({ ...found, order })}
      onRefused={dropCode}
      onAgain={() => mutate(found.known)}
      onOther={() => setFound(null)}
    />
  )
}
