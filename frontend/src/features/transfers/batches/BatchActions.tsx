/** Let it run, stop, go on, throw it away; the refused rows as a workbook to mend. */
import {
  CaretRightOutlined,
  CheckOutlined,
  DownloadOutlined,
  PauseOutlined,
} from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { idempotencyKey } from '@/api'
import {
  getRefusedTransferRows,
  type TransferBatchOut,
  type TransferBatchStepIn,
  takeTransferBatchStep,
} from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { notify } from '@/ui/notify'
import { saveBlob } from '@/ui/saveBlob'
import { BATCHES } from './queries'

type Action = TransferBatchStepIn['action']

export function BatchActions({ batch }: { batch: TransferBatchOut }) {
  const { t } = useTranslation('transfer-batches')
  const cache = useQueryClient()
  const path = { batch_id: batch.id }
  const step = useMutation({
    mutationFn: (action: Action) =>
      takeTransferBatchStep({
        path,
        body: { action },
        headers: { 'Idempotency-Key': idempotencyKey() },
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: BATCHES }),
  })
  const refused = useMutation({
    mutationFn: async () => (await getRefusedTransferRows({ path })).data as Blob,
    onSuccess: (blob) => saveBlob(blob, t('action.refusedName')),
  })
  const discard = async () => {
    if (await notify.confirm(t('action.discardSure'), t('action.discardHint')))
      step.mutate('discard')
  }
  const toGo = batch.total - batch.started - batch.refused
  const may = batch.state === 'planned' && toGo > 0
  useHotkey('c', t('action.commit'), () => step.mutate('commit'), may && batch.mine)
  if (!batch.mine) return null
  return (
    <>
      {batch.refused > 0 && batch.state !== 'discarded' && (
        <Button
          icon={<DownloadOutlined />}
          loading={refused.isPending}
          onClick={() => refused.mutate()}
        >
          {t('action.refused')}
        </Button>
      )}
      {batch.state === 'planned' && (
        <Button onClick={() => void discard()}>{t('action.discard')}</Button>
      )}
      {may && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={step.isPending}
          onClick={() => step.mutate('commit')}
        >
          {t('action.commit')}
          <kbd aria-hidden>C</kbd>
        </Button>
      )}
      {batch.state === 'running' && (
        <Button icon={<PauseOutlined />} onClick={() => step.mutate('stop')}>
          {t('action.stop')}
        </Button>
      )}
      {batch.state === 'stopped' && (
        <Button
          type="primary"
          icon={<CaretRightOutlined />}
          loading={step.isPending}
          onClick={() => step.mutate('go_on')}
        >
          {t('action.goOn')}
        </Button>
      )}
    </>
  )
}
