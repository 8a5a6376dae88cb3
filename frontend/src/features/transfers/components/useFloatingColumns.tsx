/** The columns of the register of floating members (LG-04). */
import { useTranslation } from 'react-i18next'
import type { FloatingDirection, FloatingLine, FloatingState } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import { FLOATING_TONES, nextStep } from '../bookStates'
import { spare } from '../columns'
import styles from './transfers.module.css'

export function useFloatingColumns(): DataColumn<FloatingLine>[] {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const day = (on: string | null) => on && formatShortDate(on, language)
  const more = spare<FloatingLine>
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name },
    {
      key: 'direction',
      title: t('field.direction'),
      render: (row) => t(`flow.${row.direction as FloatingDirection}`),
    },
    {
      key: 'place',
      title: t('field.place'),
      render: (row) => <span className={styles.way}>{row.place}</span>,
    },
    {
      key: 'period',
      title: t('field.period'),
      render: (row) => (
        <span className={styles.number}>
          {t('period', { since: day(row.since), until: day(row.until) })}
        </span>
      ),
    },
    {
      key: 'permit',
      title: t('field.permitNo'),
      render: (row) => <span className={styles.number}>{row.permit_no}</span>,
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => (
        <span className={styles.tags}>
          <StateTag tone={FLOATING_TONES[row.state as FloatingState]}>
            {t(`floatingState.${row.state as FloatingState}`)}
          </StateTag>
          {row.past && <StateTag tone="error">{t('past')}</StateTag>}
          {row.permit_out && <StateTag tone="warning">{t('permitOut')}</StateTag>}
        </span>
      ),
    },
    {
      key: 'next',
      title: t('field.next'),
      render: (row) => {
        const next = nextStep(row)
        return next && t(`next.${next}`)
      },
    },
    more('home', t('field.home'), (row) => row.home_org),
    more('host', t('field.host'), (row) => row.host),
    more('entries', t('field.entries'), (row) => String(row.entries)),
    more('pledged', t('field.pledgedOn'), (row) => day(row.pledged_on)),
    more('contact', t('field.contact'), (row) => row.contact),
    more('phone', t('field.phone'), (row) => formatPhone(row.phone_masked)),
    more('ended', t('field.endedOn'), (row) => day(row.ended_on)),
    more('returned', t('field.returnedOn'), (row) => day(row.returned_on)),
    more('keeper', t('field.keeper'), (row) => row.keeper_name),
    more('registered', t('field.registered'), (row) => day(row.registered_at)),
  ]
}
