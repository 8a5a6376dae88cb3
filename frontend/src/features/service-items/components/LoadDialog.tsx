/** Loads items from a workbook: first what would change and what is wrong where, then for good. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { loadServiceItems } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { UploadDrop } from '@/ui/UploadDrop'
import { ITEMS } from '../queries'
import { LoadPreview } from './LoadPreview'

type Props = { open: boolean; org: { id: string; name: string }; onClose: () => void }

const MOST_BYTES = 5_000_000

export function LoadDialog({ open, org, onClose }: Props) {
  const { t } = useTranslation('service-items')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [file, setFile] = useState<File>()
  const send = useMutation({
    mutationFn: async ({ sent, commit }: { sent: File; commit: boolean }) =>
      (await loadServiceItems({ body: { org_id: org.id, file: sent, commit }, headers })).data,
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async (load) => {
      if (!load.committed) return
      notify.done(t('load.done', { count: load.created.length + load.changed.length }))
      close()
      await cache.invalidateQueries({ queryKey: ITEMS })
    },
  })
  const close = () => {
    setFile(undefined)
    send.reset()
    onClose()
  }
  const seen = send.data
  const work = seen ? seen.created.length + seen.changed.length : 0
  return (
    <Modal open={open} title={t('load.title')} onCancel={close} footer={null} width={720}>
      <p>{t('load.how')}</p>
      <p>
        <strong>{org.name}</strong>
      </p>
      <ProblemAlert error={send.error} />
      {!seen && (
        <UploadDrop
          accept=".xlsx"
          maxBytes={MOST_BYTES}
          busy={send.isPending}
          onFile={(sent) => {
            setFile(sent)
            send.mutate({ sent, commit: false })
          }}
        />
      )}
      {seen && (
        <>
          <LoadPreview load={seen} />
          <Flex gap={8}>
            <Button
              type="primary"
              disabled={seen.faults.length > 0 || work === 0 || !file}
              loading={send.isPending}
              onClick={() => file && send.mutate({ sent: file, commit: true })}
            >
              {work === 0 ? t('load.nothing') : t('load.commit')}
            </Button>
            <Button onClick={() => send.reset()}>{t('load.again')}</Button>
          </Flex>
        </>
      )}
    </Modal>
  )
}
