/** Units without a partner community, and whom to call: invited, not owing anything (CHK-26). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { unpairedQuery, type Within } from '../queries'
import styles from './together.module.css'

export function UnpairedView({ within }: { within: Within }) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  const units = useInfiniteQuery(unpairedQuery(within))
  const none = units.data?.pages[0]?.items.length === 0
  return (
    <section>
      <h2 className={styles.title}>{t('gaps.unpaired')}</h2>
      <p className={styles.hint}>{t(none ? 'gaps.noUnpaired' : 'gaps.unpairedHint')}</p>
      {!none && (
        <DataTable
          id="unpaired-units"
          label={t('gaps.unpaired')}
          query={units}
          rowKey={(row) => row.id}
          columns={[
            { key: 'unit', title: t('field.unit'), render: (row) => row.name },
            {
              key: 'last',
              title: t('gaps.lastPair'),
              phone: 'named',
              render: (row) => formatShortDate(row.last_paired_until, language) || t('gaps.never'),
            },
            {
              key: 'officers',
              title: t('field.officers'),
              render: (row) =>
                row.officers.map((one) => `${one.name} ${one.phone}`).join('、') ||
                t('gaps.noOfficer'),
            },
          ]}
        />
      )}
    </section>
  )
}
