/** Begins the appraisal of a year, or begins it again for those who came since. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { startAppraisalRun } from '@/api/gen'
import { FEEDBACK } from '../queries'

type Props = { community: { id: string; name: string }; year: number; again: boolean }

export function StartRun({ community, year, again }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const start = useMutation({
    mutationFn: () => startAppraisalRun({ body: { community_id: community.id, year }, headers }),
    onSuccess: () => cache.invalidateQueries({ queryKey: FEEDBACK }),
    onSettled: renew,
  })
  return (
    <Button
      type={again ? 'default' : 'primary'}
      loading={start.isPending}
      onClick={() => start.mutate()}
    >
      {t(again ? 'startAgain' : 'start', { year, name: community.name })}
    </Button>
  )
}
