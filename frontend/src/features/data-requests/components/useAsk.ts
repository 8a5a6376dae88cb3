/** What a member is about to ask, and the sending of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type DataRequestField, type DataRequestKind, submitDataRequest } from '@/api/gen'
import { notify } from '@/ui/notify'
import { MINE } from '../queries'

export type Asking = {
  kind: DataRequestKind
  field: DataRequestField
  wanted: string
  words: string
  files: File[]
}

export function useAsk(first: Partial<Asking>, look: number | undefined) {
  const { t } = useTranslation('data-requests')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [asking, setAsking] = useState<Asking>({
    kind: 'correct',
    field: 'education',
    wanted: '',
    words: '',
    files: [],
    ...first,
  })
  const send = useMutation({
    mutationFn: () => {
      const { kind, field, wanted, words, files } = asking
      const correcting = kind === 'correct' ? { field, wanted } : {}
      const about = kind === 'explain' && look !== undefined ? { look } : {}
      return submitDataRequest({ body: { kind, words, files, ...correcting, ...about }, headers })
    },
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('done.submit'))
      await cache.invalidateQueries({ queryKey: MINE })
      await navigate({ href: '/my/data-requests' })
    },
    onSettled: renew,
  })
  const change = (part: Partial<Asking>) => setAsking((now) => ({ ...now, ...part }))
  return { asking, change, send }
}
