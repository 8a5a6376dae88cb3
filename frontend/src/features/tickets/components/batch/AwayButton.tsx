/** 请假转交: all that one answers for, or somebody whom one leads. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Can } from '@/ui/Can'
import { later } from '@/ui/later'

const HandOverDialog = later(() => import('./HandOverDialog').then((m) => m.HandOverDialog))

export function AwayButton() {
  const { t } = useTranslation('tickets')
  const [open, setOpen] = useState(false)
  return (
    <Can any={['ticket:handle']}>
      <Button onClick={() => setOpen(true)}>{t('batch.away')}</Button>
      {open && <HandOverDialog open onClose={() => setOpen(false)} />}
    </Can>
  )
}
