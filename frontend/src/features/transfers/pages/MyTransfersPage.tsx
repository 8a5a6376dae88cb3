/** 我的组织关系: where the file stands, who holds it, what is next, and the map with its dates. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type MyTransferOut, withdrawMyTransfer } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { MyTransfer } from '../components/MyTransfer'
import styles from '../components/transfers.module.css'
import { MINE, myTransfersQuery } from '../queries'

export function MyTransfersPage() {
  const { t } = useTranslation(['transfers', 'shell'])
  const query = useQuery(myTransfersQuery)
  if (query.isPending) return <PageSkeleton />
  const mine = query.data ?? []
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('mine.title')}
        crumbs={[{ label: t('shell:member.home'), href: '/my' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && mine.length === 0 && (
        <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />
      )}
      {mine.map((one) => (
        <MyTransfer key={one.transfer.id} mine={one}>
          {one.can_withdraw && <Withdraw mine={one} />}
        </MyTransfer>
      ))}
    </div>
  )
}

function Withdraw({ mine }: { mine: MyTransferOut }) {
  const { t } = useTranslation('transfers')
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const { headers, renew } = useIdempotencyKey()
  const withdraw = async (reason: string) => {
    const path = { transfer_id: mine.transfer.id }
    const { data } = await withdrawMyTransfer({ path, body: { reason }, headers })
    renew()
    notify.done(t('done.withdraw'))
    cache.setQueryData(MINE, data.items)
  }
  return (
    <>
      <Button block size="large" onClick={() => setOpen(true)}>
        {t('mine.withdraw')}
      </Button>
      <ConfirmReason
        open={open}
        title={t('mine.withdraw')}
        description={t('mine.withdrawText')}
        confirmText={t('action.withdraw')}
        presets={[t('mine.presets.stay'), t('mine.presets.mistake')]}
        onConfirm={withdraw}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
