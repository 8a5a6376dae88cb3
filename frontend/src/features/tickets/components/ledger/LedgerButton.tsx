/** Opens the ledgers, for who may take them out. */
import { ExportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withTexts } from '@/i18n/later'
import { Can } from '@/ui/Can'
import { later } from '@/ui/later'

const LedgerDialog = later(
  withTexts('ledgers', () => import('./LedgerDialog').then((m) => m.LedgerDialog)),
)

export function LedgerButton() {
  const { t } = useTranslation('tickets')
  const [open, setOpen] = useState(false)
  return (
    <Can any={['ticket:export']}>
      <Button icon={<ExportOutlined />} onClick={() => setOpen(true)}>
        {t('ledger.button')}
      </Button>
      <LedgerDialog open={open} onClose={() => setOpen(false)} />
    </Can>
  )
}
