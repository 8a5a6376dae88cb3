/** 人员类别变化: from which day to which, by which decision; nothing if it never changed here. */
import { useQuery } from '@tanstack/react-query'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CategoryPeriodOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { CardProps } from '../memberSections'
import { memberCategoriesQuery } from '../queries'
import styles from './members.module.css'

export function CategoriesCard({ member }: CardProps) {
  const { t } = useTranslation(['members', 'codes'])
  const found = useQuery(memberCategoriesQuery(member.id))
  return (
    <Card size="small" title={t('categories.title')} loading={found.isPending}>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.length === 0 && (
        <span className={styles.muted}>
          {t('categories.none', { now: t(`codes:memberCategory.${member.category}`) })}
        </span>
      )}
      {found.data && found.data.length > 0 && (
        <ul className={styles.groups} aria-label={t('categories.title')}>
          {found.data.map((one) => (
            <Period key={`${one.category}${one.since}${one.until}`} period={one} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Period({ period }: { period: CategoryPeriodOut }) {
  const { t } = useTranslation(['members', 'codes'])
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  const { since, until, decision_ref: ref, entered_by: by } = period
  return (
    <li className={styles.group}>
      <Flex gap={8} wrap align="center">
        <strong>{t(`codes:memberCategory.${period.category}`)}</strong>
        <span>
          {t('categories.period', {
            since: since ? day(since) : t('categories.unknown'),
            until: until ? day(until) : t('categories.now'),
          })}
        </span>
        {ref && <span>{ref}</span>}
      </Flex>
      <small className={styles.muted}>
        {t(by ? 'categories.entered' : 'categories.kept', { by, day: day(period.entered_on) })}
      </small>
    </li>
  )
}
