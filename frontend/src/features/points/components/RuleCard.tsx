/** One version of the rule as it was made. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PointRuleOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { WORK_TYPES } from '@/ui/workTypes'
import { SOURCES } from '../words'

type Props = { rule: PointRuleOut; title: string }

export function RuleCard({ rule, title }: Props) {
  const { t } = useTranslation(['points', 'codes', 'service-records'])
  const language = useLanguage()
  const rates = WORK_TYPES.filter((kind) => rule.per_hour[kind]).map(
    (kind) => `${t(`codes:workType.${kind}`)} ${rule.per_hour[kind]}`,
  )
  const shares = SOURCES.filter((source) => rule.shares[source] !== undefined).map(
    (source) => `${t(`service-records:source.${source}`)} ${rule.shares[source]}%`,
  )
  return (
    <Card size="small" title={title} style={{ marginBottom: 12 }}>
      <Facts
        facts={[
          { label: t('field.version'), value: t('version', { version: rule.version }) },
          { label: t('field.since'), value: formatDate(rule.since, language) },
          { label: t('field.counts'), value: t(rule.counts ? 'on' : 'off') },
          { label: t('field.perHour'), value: rates.join(t('comma')) || t('nothing'), wide: true },
          { label: t('field.shares'), value: shares.join(t('comma')) || t('whole'), wide: true },
          {
            label: t('field.stars'),
            value: rule.stars.length ? t('hours', { hours: rule.stars.join(' / ') }) : t('off'),
            wide: true,
          },
          { label: t('field.ranking'), value: t(rule.ranking ? 'on' : 'off') },
          { label: t('field.reason'), value: rule.reason, wide: true },
          { label: t('field.by'), value: rule.made_name },
        ]}
      />
    </Card>
  )
}
