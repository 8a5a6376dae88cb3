/** Nothing is compulsory: a member stops by themselves, and the community finds somebody else. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveHousehold } from '@/api/gen'
import { uuid } from '@/lib/uuid'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { MINE } from '../queries'

export function Leave({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('pairing')
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const leave = async (reason: string) => {
    const headers = { 'Idempotency-Key': uuid() }
    await leaveHousehold({ path: { pair_id: id }, body: { reason }, headers })
    notify.done(t('mine.leftDone'))
    await cache.invalidateQueries({ queryKey: MINE })
  }
  return (
    <>
      <Button type="link" style={{ paddingInline: 0 }} onClick={() => setAsking(true)}>
        {t('mine.leave')}
      </Button>
      <ConfirmReason
        open={asking}
        title={t('mine.leaveOf', { title })}
        description={t('mine.leaveHint')}
        confirmText={t('mine.leave')}
        presets={[t('mine.time'), t('mine.moved')]}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
