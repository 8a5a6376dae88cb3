/** Where the member belonged, the latest first: periods that touch and never overlap (MEM-05). */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AffiliationOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'

export function BelongingCard({ periods }: { periods: readonly AffiliationOut[] }) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const day = (at: string) => formatShortDate(at, language)
  if (periods.length === 0) return null
  return (
    <Card size="small" title={t('belonging.title')}>
      <Facts
        columns={1}
        facts={[...periods].reverse().map(({ branch_name, since, until }) => ({
          label: until
            ? t('belonging.period', { since: day(since), until: day(until) })
            : t('belonging.now', { since: day(since) }),
          value: branch_name,
        }))}
      />
    </Card>
  )
}
