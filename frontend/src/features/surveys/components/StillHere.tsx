/** One tap for who is still here just as proposed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import type { FindLine } from '@/api/gen'
import { notify } from '@/ui/notify'
import { answerFind, SURVEYS, saidOf } from '../queries'

export function StillHere({ line }: { line: FindLine }) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const confirm = useMutation({
    mutationFn: () => {
      const result = line.floating_id ? 'registered' : 'contacted'
      const surveyed_on = dayjs().format('YYYY-MM-DD')
      const body = { ...saidOf(line), phone: null, result, surveyed_on } as const
      return answerFind(line, body, headers['Idempotency-Key'])
    },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('saved', { name: line.name }))
      await cache.invalidateQueries({ queryKey: SURVEYS })
    },
  })
  return (
    <Button
      size="small"
      type="primary"
      aria-label={`${t('stillHere')} ${line.name}`}
      loading={confirm.isPending}
      onClick={() => confirm.mutate()}
    >
      {t('stillHere')}
    </Button>
  )
}
