/** Whose people can see something of a member, by organisation and role, and what they may do. */
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReadersOut, ReadingRole } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import styles from './readers.module.css'

function Role({ role }: { role: ReadingRole }) {
  const { t } = useTranslation(['my-data', 'codes'])
  const names = role.people.join(t('readers.comma'))
  return (
    <li>
      <div>
        <strong>{t(`codes:role.${role.role}`)}</strong>{' '}
        {role.count > 1 ? t('readers.many', { count: role.count, names }) : names}
      </div>
      <ul className={styles.may}>
        {role.may.map((may) => (
          <li key={may}>
            <Tag>{t(`may.${may}`)}</Tag>
          </li>
        ))}
      </ul>
    </li>
  )
}

export function Readers({ seen }: { seen: ReadersOut }) {
  const { t } = useTranslation('my-data')
  const language = useLanguage()
  if (seen.orgs.length === 0) return <p>{t('readers.none')}</p>
  return (
    <>
      <ul className={styles.orgs}>
        {seen.orgs.map(({ org, roles }) => (
          <li key={org.id}>
            <h3>{org.name}</h3>
            <ul className={styles.roles}>
              {roles.map((role) => (
                <Role key={role.role} role={role} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <small className={styles.muted}>
        {t('readers.asOf', { time: formatDateTime(seen.as_of, language) })}
      </small>
    </>
  )
}
