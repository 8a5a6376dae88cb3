/** Tells line by line which slips were left as they were, and why. */
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeText } from '@/api'
import type { SlipLine, SlipOutcomeOut } from '@/api/gen'
import { notify } from '@/ui/notify'

export function useRefused(rows: SlipLine[], onDone: () => void) {
  const { t } = useTranslation('feedback')
  const [refused, setRefused] = useState<SlipOutcomeOut[]>([])
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? id
  const close = () => {
    setRefused([])
    onDone()
  }
  const tell = (left: SlipOutcomeOut[], done: string) => {
    if (left.length < rows.length) notify.done(done)
    setRefused(left)
    if (left.length === 0) onDone()
  }
  const dialog = (
    <Modal
      open={refused.length > 0}
      title={t('refused', { count: refused.length })}
      onOk={close}
      onCancel={close}
      cancelButtonProps={{ style: { display: 'none' } }}
      destroyOnHidden
    >
      <ul>
        {refused.map(({ slip_id, problem }) => (
          <li key={slip_id}>
            {nameOf(slip_id)}：{problem && codeText(problem.code, problem.facts)}
          </li>
        ))}
      </ul>
    </Modal>
  )
  return { tell, dialog }
}
