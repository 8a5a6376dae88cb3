/** 核实: when the record was last looked through and found true, by whom, and until when (MEM-03). */
import { Card } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { StateTag } from '@/ui/StateTag'
import type { CardProps } from '../memberSections'

export function VerificationCard({ member }: CardProps) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  const due = member.verification_due_on
  const isDue = due === null || due <= dayjs().format('YYYY-MM-DD')
  const mayVerify = member.allowed_actions.includes('verify')
  return (
    <Card size="small" title={t('verify.title')}>
      {member.verified_at ? (
        <>
          <StateTag tone={isDue ? 'warning' : 'success'}>
            {t(isDue ? 'verify.due' : 'verify.verified')}
          </StateTag>{' '}
          {t('verify.line', {
            day: formatDate(member.verified_at, language),
            by: member.verified_by,
          })}
          {due !== null && !isDue && ` · ${t('verify.next', { day: formatDate(due, language) })}`}
        </>
      ) : (
        <StateTag tone="warning">{t('verify.never')}</StateTag>
      )}{' '}
      {isDue && mayVerify && t('verify.hint')}
    </Card>
  )
}
