/** The rules in groups, each value with where it comes from; beside them every version. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicyBookOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { changesOf, GROUP_NAMES, GROUPS, type Name, type Values, valueText } from '../rules'
import styles from './rules.module.css'

export function RulesView({ book }: { book: PolicyBookOut }) {
  const { t } = useTranslation('ticket-rules')
  return (
    <DetailLayout header={null} aside={<Versions book={book} />} asideTitle={t('versions')}>
      <p className={styles.note}>{t('note')}</p>
      {GROUP_NAMES.map((group) => (
        <Card key={group} size="small" title={t(`group.${group}`)}>
          <dl className={styles.rules}>
            {GROUPS[group].map((name) => (
              <Rule key={name} name={name} values={book.values} />
            ))}
            {group === 'limits' && (
              <div>
                <dt>{t('field.fees')}</dt>
                <dd>{t('fees')}</dd>
                <dd className={styles.quiet}>{t('source.fees')}</dd>
              </div>
            )}
          </dl>
        </Card>
      ))}
    </DetailLayout>
  )
}

function Rule({ name, values }: { name: Name; values: Values }) {
  const { t } = useTranslation('ticket-rules')
  return (
    <div>
      <dt>{t(`field.${name}`)}</dt>
      <dd>{valueText(name, values)}</dd>
      <dd className={styles.quiet}>{t(`source.${name}`)}</dd>
    </div>
  )
}

function Versions({ book }: { book: PolicyBookOut }) {
  const { t } = useTranslation('ticket-rules')
  const language = useLanguage()
  return (
    <ol className={styles.versions}>
      {book.history.map((version, at) => {
        const before = book.history[at + 1]?.values
        return (
          <li key={version.version}>
            <strong>{t('nth', { version: version.version })}</strong>
            {version.at ? (
              <div className={styles.quiet}>
                {formatDateTime(version.at, language)} · {version.by_name}
              </div>
            ) : (
              <div className={styles.quiet}>{t('default')}</div>
            )}
            {version.reason && <div>{t('because', { reason: version.reason })}</div>}
            {changesOf(before, version.values).map((name) => (
              <div key={name}>
                {t(`field.${name}`)}
                {t('colon')}
                {before && <del>{valueText(name, before)}</del>} →{' '}
                <ins>{valueText(name, version.values)}</ins>
              </div>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
