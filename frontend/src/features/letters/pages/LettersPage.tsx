/** 参与情况反馈函: by the side at which one reads them, by the units' names (REG-02, NT-24, SP-24). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { LetterState } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { LetterTag } from '../components/LetterTag'
import styles from '../components/letters.module.css'
import { ManySteps } from '../components/ManySteps'
import { StartLetters } from '../components/StartLetters'
import { keyOf } from '../period'
import { type LetterSearch, lettersQuery, periodsQuery, type Side } from '../queries'
import { STATES } from '../states'

const route = getRouteApi('/app/service/letters')
const RIGHTS = {
  community: 'participation-letter:keep',
  unit: 'participation-letter:answer',
  superior: 'participation-letter:receive',
} as const

function useSides(): Side[] {
  const { permissions } = useMe()
  const sides: Side[] = ['community', 'unit', 'superior']
  return sides.filter((side) => permissions.includes(RIGHTS[side]))
}

export function LettersPage() {
  const { t } = useTranslation('letters')
  const language = useLanguage()
  const sides = useSides()
  const search = route.useSearch()
  const change = route.useNavigate()
  const side = search.side ?? sides[0] ?? 'unit'
  const query = useInfiniteQuery(lettersQuery(side, search))
  const [keys, setKeys] = useState<string[]>([])
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  const set = (next: LetterSearch) => {
    setKeys([])
    void change({ search: next, replace: true })
  }
  return (
    <>
      <PageHeader title={t('title')} subtitle={t(`hint.${side}`)} />
      <div className={styles.stack}>
        {side === 'community' && <StartLetters />}
        <Filters search={search} side={side} sides={sides} onChange={set} />
      </div>
      <DataTable
        id="participation-letters"
        label={t('title')}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service/letters/${line.id}`}
        filtered={search.state !== undefined || search.period !== undefined}
        selection={{
          keys,
          onChange: setKeys,
          actions: <ManySteps side={side} rows={chosen} onLeft={setKeys} />,
        }}
        empty={<EmptyState title={t('empty')} hint={t(`emptyHint.${side}`)} />}
        columns={[
          { key: 'unit', title: t('field.unit'), render: (row) => row.unit.name },
          {
            key: 'state',
            title: t('field.state'),
            phone: 'corner',
            render: (row) => <LetterTag state={row.state} />,
          },
          {
            key: 'period',
            title: t('field.period'),
            render: (row) => t(`period.${partOf(row)}`, { year: row.begins.slice(0, 4) }),
          },
          { key: 'community', title: t('field.community'), render: (row) => row.community.name },
          {
            key: 'services',
            title: t('figure.services'),
            render: (row) => t('said.services', { services: row.services, people: row.people }),
          },
          { key: 'superior', title: t('field.superior'), render: (row) => row.superior.name },
          { key: 'number', title: t('field.number'), render: (row) => row.letter_no },
          {
            key: 'received',
            title: t('field.received'),
            phone: 'none',
            render: (row) => row.received_at && formatShortDate(row.received_at, language),
          },
        ]}
      />
    </>
  )
}

/** Which period the days are. */
function partOf({ begins, ends }: { begins: string; ends: string }) {
  if (begins.slice(5, 7) !== '01') return 'second'
  return ends.slice(5, 7) === '12' ? 'year' : 'first'
}

type FilterProps = {
  search: LetterSearch
  side: Side
  sides: Side[]
  onChange: (next: LetterSearch) => void
}

function Filters({ search, side, sides, onChange }: FilterProps) {
  const { t } = useTranslation('letters')
  const periods = (useQuery(periodsQuery).data ?? []).map((one) => ({
    value: keyOf(one),
    label: t(`period.${one.part}`, { year: one.year }),
  }))
  return (
    <div className={styles.filters}>
      {sides.length > 1 && (
        <Segmented<Side>
          aria-label={t('sides')}
          value={side}
          options={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          onChange={(next) => onChange({ ...search, side: next })}
        />
      )}
      <Select
        aria-label={t('field.period')}
        value={search.period ?? ''}
        options={[{ value: '', label: t('allPeriods') }, ...periods]}
        onChange={(next) => onChange({ ...search, period: next || undefined })}
        style={{ minWidth: '11em' }}
      />
      <Segmented<LetterState | 'all'>
        aria-label={t('field.state')}
        value={search.state ?? 'all'}
        options={(['all', ...STATES] as const).map((value) => ({
          value,
          label: value === 'all' ? t('all') : t(`state.${value}`),
        }))}
        onChange={(next) => onChange({ ...search, state: next === 'all' ? undefined : next })}
      />
    </div>
  )
}
