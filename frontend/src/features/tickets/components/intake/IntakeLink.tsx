/** The way to the counter's screen, by N from wherever it stands. */
import { PlusOutlined } from '@ant-design/icons'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useHotkey } from '@/lib/hotkeys'

const HREF = '/tickets/new'

export function IntakeLink() {
  const { t } = useTranslation('tickets')
  const router = useRouter()
  const may = useMe().permissions.includes('ticket:register')
  const open = () => void router.navigate({ href: HREF })
  useHotkey('n', t('intake.title'), open, may)
  if (!may) return null
  return (
    <Button type="primary" icon={<PlusOutlined />} onClick={open}>
      {t('intake.title')}
      <kbd aria-hidden>N</kbd>
    </Button>
  )
}
