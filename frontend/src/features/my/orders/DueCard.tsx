/** What next, where a neighbour waits: an order taken for today or tomorrow, or not yet told. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { HrefLink } from '@/ui/HrefLink'
import styles from '../components/my.module.css'
import { dueOrders } from './due'
import { partsQuery } from './queries'
import { useDrafts } from './useDrafts'

export function DueCard() {
  const { t } = useTranslation('my-orders')
  const language = useLanguage()
  const parts = useQuery(partsQuery)
  const { drafts } = useDrafts()
  const waiting = new Set(drafts.map((one) => one.order))
  const due = dueOrders(parts.data ?? [], new Date()).filter(({ line }) => !waiting.has(line.id))
  const [first] = due
  if (!first) return null
  return (
    <section
      className={styles.next}
      data-tone={first.when === 'past' ? 'warning' : 'info'}
      aria-label={t('due.title')}
    >
      <h2>{t(`due.${first.when}`)}</h2>
      <ul className={styles.list}>
        {due.map(({ line }) => (
          <li key={line.take_id}>
            <strong>{line.what}</strong>
            <div>{formatSpan(line.wanted_from, line.wanted_until, language)}</div>
            <div>{line.area || t('online')}</div>
          </li>
        ))}
      </ul>
      <HrefLink href="/my/services?view=mine" className={styles.action}>
        {t(first.when === 'past' ? 'due.tell' : 'due.open')}
      </HrefLink>
    </section>
  )
}
