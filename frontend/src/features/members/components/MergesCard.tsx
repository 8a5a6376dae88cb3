/** What went into this record, and what it went into: both histories under one person. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MergedOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { mergesQuery } from '../duplicateQueries'
import type { CardProps } from '../memberSections'
import styles from './members.module.css'

export function MergesCard({ member }: CardProps) {
  const { t } = useTranslation(['duplicates', 'members'])
  const language = useLanguage()
  const found = useQuery(mergesQuery(member.id))
  if (found.error) return <ProblemAlert error={found.error} />
  if (!found.data) return null
  const { into, merged } = found.data
  const nameOf = (field: string) =>
    field === 'identity' || field === 'residence'
      ? t(`field.${field}`)
      : t(`members:field.${field}` as 'members:field.name')
  const one = ({ merged: past, belonged }: MergedOut) => (
    <li key={past.merged_id} className={styles.group}>
      <span>
        {t('merges.one', {
          day: formatDate(past.at, language),
          by: past.by,
          name: past.merged_name,
          reason: past.reason,
        })}
      </span>
      {belonged.map((period) => (
        <span key={period.since} className={styles.muted}>
          {t('merges.belonged', {
            branch: period.branch.name,
            since: formatDate(period.since, language),
            until: formatDate(period.until ?? past.at, language),
          })}
        </span>
      ))}
      {past.fields.length > 0 && (
        <span className={styles.muted}>
          {t('merges.taken', { fields: past.fields.map(nameOf).join(t('members:facts.comma')) })}
        </span>
      )}
      {past.external_id && (
        <span className={styles.muted}>{t('merges.externalId', { id: past.external_id })}</span>
      )}
      <span>
        <HrefLink href={`/members/${past.merged_id}`}>{t('merges.see')}</HrefLink>
      </span>
    </li>
  )
  return (
    <>
      {into && (
        <Alert
          type="warning"
          showIcon
          title={t('merges.into', { name: into.kept_name })}
          action={<HrefLink href={`/members/${into.kept_id}`}>{t('merges.open')}</HrefLink>}
        />
      )}
      {merged.length > 0 && (
        <Card size="small" title={t('merges.title')}>
          <ul className={styles.groups}>{merged.map(one)}</ul>
        </Card>
      )}
    </>
  )
}
