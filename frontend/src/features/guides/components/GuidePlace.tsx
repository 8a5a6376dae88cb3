/** Where to go with it, when, and whom to call. */
import { useTranslation } from 'react-i18next'
import type { GuideOut } from '@/api/gen'
import styles from './guides.module.css'

export function GuidePlace({ guide }: { guide: GuideOut }) {
  const { t } = useTranslation('guides')
  const { centre } = guide
  const phone = guide.department_phone || centre?.contact_phone
  const lines = [
    ['centre', centre?.name],
    ['address', centre?.address],
    ['place', guide.department_place || centre?.place],
    ['hours', centre?.hours],
  ] as const
  if (!centre && !phone) return null
  return (
    <section className={styles.section}>
      <h2>{t('where')}</h2>
      <dl className={styles.where}>
        {lines.map(
          ([name, value]) =>
            value && [<dt key={name}>{t(name)}</dt>, <dd key={`${name}-value`}>{value}</dd>],
        )}
        {phone && (
          <>
            <dt>{t('phone')}</dt>
            <dd>
              <a href={`tel:${phone}`}>{phone}</a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
