/** Says of the selected records that they are true; what is refused is told line by line (MEM-03). */
import { CheckOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type UnverifiedLine, type VerifiedOut, verifyMembers } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { notify } from '@/ui/notify'
import { MOST_VERIFIED } from '../verificationQueries'

type Props = { rows: UnverifiedLine[]; onDone: () => void }

export function VerifyManyAction({ rows, onDone }: Props) {
  const { t } = useTranslation(['members', 'trouble'])
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [refused, setRefused] = useState<VerifiedOut[]>([])
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? id
  const verify = useMutation({
    mutationFn: async () => {
      const body = { member_ids: rows.map((row) => row.id) }
      return (await verifyMembers({ body, headers })).data.items
    },
    onSuccess: async (items) => {
      const left = items.filter((item) => item.problem !== null)
      notify.done(t('verify.manyDone', { count: items.length - left.length }))
      setRefused(left)
      if (left.length === 0) onDone()
      await cache.invalidateQueries({ queryKey: ['members'] })
      await cache.invalidateQueries({ queryKey: ['check-ins', 'todos'] })
    },
    onSettled: renew,
  })
  const ready = rows.length > 0 && rows.length <= MOST_VERIFIED
  const run = () => verify.mutate()
  useHotkey('v', t('action.verify'), run, ready && !verify.isPending)
  if (rows.length > MOST_VERIFIED) {
    return <span role="alert">{t('verify.tooMany', { most: MOST_VERIFIED })}</span>
  }
  const close = () => {
    setRefused([])
    onDone()
  }
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<CheckOutlined />}
        loading={verify.isPending}
        disabled={!ready}
        onClick={run}
      >
        {t('verify.many', { count: rows.length })}
        <kbd aria-hidden>V</kbd>
      </Button>
      <Modal
        open={refused.length > 0}
        title={t('verify.refusedTitle', { count: refused.length })}
        onOk={close}
        onCancel={close}
        cancelButtonProps={{ style: { display: 'none' } }}
        destroyOnHidden
      >
        <ul>
          {refused.map((line) => (
            <li key={line.member_id}>
              {nameOf(line.member_id)}：
              {line.problem?.code === 'not-found'
                ? t('trouble:code.not-found')
                : t('trouble:code.not-allowed')}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
