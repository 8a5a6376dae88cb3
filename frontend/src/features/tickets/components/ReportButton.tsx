/** 上报: the way to the report upward, for who may write it (TKT-26). */
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { reportHref } from '../steps'

export function ReportButton({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const router = useRouter()
  const may = ticket.allowed_actions.includes('report')
  const open = () => void router.navigate({ href: reportHref(ticket.id) })
  useHotkey('u', t('report.action'), open, may)
  if (!may) return null
  return (
    <Button onClick={open}>
      {t('report.action')}
      <kbd aria-hidden>U</kbd>
    </Button>
  )
}
