/** Who the person is. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CardProps } from '../memberSections'
import { MemberFacts } from './MemberFacts'

export function FactsCard({ member }: CardProps) {
  const { t } = useTranslation('members')
  return (
    <Card size="small" title={t('facts.title')}>
      <MemberFacts member={member} />
    </Card>
  )
}
