/** The columns of the register of activists. */
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { ActivistLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'

export function useActivistColumns(open: (id: string) => void): DataColumn<ActivistLine>[] {
  const { t } = useTranslation(['activists', 'codes'])
  const language = useLanguage()
  const day = (value: string | null) => orNone(formatShortDate(value, language))
  const today = dayjs().format('YYYY-MM-DD')
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: '8em' },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => (
        <StateTag tone={row.outcome ? 'neutral' : 'info'}>
          {t(`state.${row.outcome ?? 'standing'}`)}
        </StateTag>
      ),
    },
    {
      key: 'confirmed',
      title: t('field.confirmedOn'),
      phone: 'none',
      render: (row) => day(row.confirmed_on),
    },
    {
      key: 'contacts',
      title: t('field.contacts'),
      render: (row) => [row.contact_one, row.contact_two].filter(Boolean).join('、'),
    },
    {
      key: 'review',
      title: t('field.lastReview'),
      phone: 'none',
      render: (row) => day(row.last_review_on),
    },
    {
      key: 'due',
      title: t('field.reviewDue'),
      render: (row) => (
        <>
          {day(row.review_due_on)}{' '}
          {row.review_due_on && row.review_due_on <= today && (
            <StateTag tone="warning">{t('dueMark')}</StateTag>
          )}
        </>
      ),
    },
    { key: 'branch', title: t('field.branch'), render: (row) => row.branch.name },
    {
      key: 'gender',
      title: t('field.gender'),
      hidden: true,
      phone: 'none',
      render: (row) => t(`codes:gender.${row.gender}`),
    },
    { key: 'post', title: t('field.post'), hidden: true, render: (row) => orNone(row.post) },
    {
      key: 'acts',
      title: t('field.acts'),
      render: (row) => (
        <Button aria-label={t('openOf', { name: row.name })} onClick={() => open(row.id)}>
          {t('open')}
        </Button>
      ),
    },
  ]
}
