/** 走访座谈: leading cadres at contact points, units in the community, forums (CHK-18, CHK-33). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { visitsQuery, type Within } from '../queries'
import styles from './together.module.css'

export function VisitsView({ within }: { within: Within }) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return (
    <DataTable
      id="contact-visits"
      label={t('view.visits')}
      query={useInfiniteQuery(visitsQuery(within))}
      rowKey={(row) => row.id}
      filtered={within.org !== undefined}
      empty={<EmptyState title={t('visit.empty')} hint={t('visit.emptyHint')} />}
      columns={[
        {
          key: 'who',
          title: t('field.who'),
          render: (row) => [row.who, row.post].filter(Boolean).join('，'),
        },
        {
          key: 'on',
          title: t('field.on'),
          phone: 'named',
          render: (row) => formatShortDate(row.visited_on, language),
        },
        { key: 'kind', title: t('field.kind'), render: (row) => t(`visitKind.${row.kind}`) },
        {
          key: 'place',
          title: t('field.place'),
          render: (row) => [row.org.name, row.place].filter(Boolean).join(' · '),
        },
        {
          key: 'found',
          title: t('field.found'),
          render: (row) => <span className={styles.words}>{row.found}</span>,
        },
        {
          key: 'promised',
          title: t('field.promised'),
          render: (row) => <span className={styles.words}>{row.promised}</span>,
        },
      ]}
    />
  )
}
