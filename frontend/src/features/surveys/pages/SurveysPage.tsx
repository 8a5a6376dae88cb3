/** 摸底排查: the rounds of the yearly survey, the latest first; a street opens the next (MEM-08). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { RoundLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { useHotkey } from '@/lib/hotkeys'
import { usePhone } from '@/lib/media'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import { useFoundColumns } from '../components/useFoundColumns'
import { roundsQuery } from '../queries'

const OpenDialog = later(() => import('../components/OpenDialog').then((m) => m.OpenDialog))

export function SurveysPage() {
  const { t } = useTranslation('surveys')
  const query = useInfiniteQuery(roundsQuery)
  const [opening, setOpening] = useState(false)
  const streets = useMe().grants.filter(({ role }) => role === 'street_committee')
  const mayOpen = streets.length > 0
  useHotkey('n', t('open'), () => setOpening(true), mayOpen)
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          mayOpen && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
              {t('open')}
              <kbd aria-hidden>N</kbd>
            </Button>
          )
        }
      />
      <DataTable
        id="surveys"
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/surveys/${line.id}`}
        empty={
          <EmptyState title={t('empty')} hint={t(mayOpen ? 'emptyHintStreet' : 'emptyHint')} />
        }
      />
      <OpenDialog
        open={opening}
        streets={streets.map(({ org }) => org)}
        onClose={() => setOpening(false)}
      />
    </>
  )
}

export function RoundTag({ round }: { round: RoundLine }) {
  const { t } = useTranslation('surveys')
  if (round.signed === round.sheets) {
    return <StateTag tone="success">{t('round.done')}</StateTag>
  }
  return (
    <StateTag tone={round.late ? 'error' : 'info'}>
      {t(round.late ? 'round.late' : 'round.open')}
    </StateTag>
  )
}

function useColumns(): DataColumn<RoundLine>[] {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const phone = usePhone()
  const figures = useFoundColumns<RoundLine>()
  return [
    {
      key: 'year',
      title: t('field.round'),
      render: (row) => t('roundOf', { year: row.year, street: row.org_name }),
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <RoundTag round={row} />,
    },
    {
      key: 'signed',
      title: t('field.signed'),
      render: (row) =>
        t(phone ? 'progress.signed' : 'of', { signed: row.signed, sheets: row.sheets }),
    },
    ...figures,
    {
      key: 'due',
      title: t('field.due'),
      phone: 'named',
      render: (row) => formatShortDate(row.due_on, language),
    },
    {
      key: 'opened',
      title: t('field.opened'),
      hidden: true,
      phone: 'none',
      render: (row) =>
        t('by', { name: row.opened_by, day: formatShortDate(row.opened_at, language) }),
    },
  ]
}
