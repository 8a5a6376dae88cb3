/** 核实: when the record was last looked through and found true, and by whom (MEM-03). */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { StateTag } from '@/ui/StateTag'
import type { CardProps } from '../memberSections'

export function VerificationCard({ member }: CardProps) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  return (
    <Card size="small" title={t('verify.title')}>
      {member.verified_at ? (
        <>
          <StateTag tone="success">{t('verify.verified')}</StateTag>{' '}
          {t('verify.line', {
            day: formatDate(member.verified_at, language),
            by: member.verified_by,
          })}
        </>
      ) : (
        <>
          <StateTag tone="warning">{t('verify.never')}</StateTag>{' '}
          {member.allowed_actions.includes('verify') && t('verify.hint')}
        </>
      )}
    </Card>
  )
}
