/** What holds at a committee, whose it is, and every change with before and after (PV-48). */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TransferRulesOut, TransferRulesVersionOut } from '@/api/gen'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { Timeline } from '@/ui/Timeline'
import { CHASING, daysOf, PAPERS, RULES, type RuleName } from '../rules'
import styles from './transfers.module.css'

export function RulesView({ rules }: { rules: TransferRulesOut }) {
  const { t } = useTranslation('transfers')
  const changes = rules.history.map((version) => <Changes key={version.version} made={version} />)
  const aside =
    changes.length === 0 ? (
      <p className={styles.muted}>{t('rules.none')}</p>
    ) : (
      <Timeline
        events={rules.history.map((version, at) => ({
          id: String(version.version),
          at: version.at,
          title: changes[at],
          by: version.by_name,
          note: version.reason,
        }))}
      />
    )
  return (
    <DetailLayout header={null} aside={aside} asideTitle={t('rules.history')}>
      <p className={styles.muted}>{t('rules.note')}</p>
      <Group title={t('rules.papers')} names={PAPERS} rules={rules} />
      <Group title={t('rules.chasing')} names={CHASING} rules={rules} />
    </DetailLayout>
  )
}

type GroupProps = { title: string; names: readonly RuleName[]; rules: TransferRulesOut }

function Group({ title, names, rules }: GroupProps) {
  const { t } = useTranslation('transfers')
  return (
    <Card size="small" title={title}>
      <Facts
        columns={1}
        facts={names.map((name) => ({
          label: t(`rules.field.${name}`),
          value: (
            <span>
              <strong>{daysOf(t, name, rules.values[name])}</strong>
              <span className={styles.muted}> · {t(`rules.source.${name}`)}</span>
            </span>
          ),
        }))}
      />
    </Card>
  )
}

function Changes({ made }: { made: TransferRulesVersionOut }) {
  const { t } = useTranslation('transfers')
  return (
    <>
      {RULES.filter((name) => made.before[name] !== made.after[name]).map((name) => (
        <div key={name}>
          {t('rules.change', {
            name: t(`rules.field.${name}`),
            before: daysOf(t, name, made.before[name]),
            after: daysOf(t, name, made.after[name]),
          })}
        </div>
      ))}
    </>
  )
}
