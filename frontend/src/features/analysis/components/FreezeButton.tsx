/** For who directs a centre: freeze what is shown as a report. */
import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { Can } from '@/ui/Can'
import { later } from '@/ui/later'
import type { Where } from '../figures'

const FreezeDialog = later(() => import('./FreezeDialog').then((m) => m.FreezeDialog))

function Freeze({ where }: { where: Where }) {
  const { t } = useTranslation('analysis')
  const [open, setOpen] = useState(false)
  useHotkey('f', t('freeze.title'), () => setOpen(true))
  return (
    <>
      <Button type="primary" icon={<LockOutlined />} onClick={() => setOpen(true)}>
        {t('freeze.button')}
        <kbd aria-hidden>F</kbd>
      </Button>
      <FreezeDialog open={open} where={where} onClose={() => setOpen(false)} />
    </>
  )
}

export function FreezeButton({ where }: { where: Where }) {
  return (
    <Can any={['ticket:direct']}>
      <Freeze where={where} />
    </Can>
  )
}
