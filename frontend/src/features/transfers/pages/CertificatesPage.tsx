/** 党员证明信登记册: those we gave out and those we received, the latest change first (MEM-14). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useHotkey } from '@/lib/hotkeys'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import type { FilterField } from '@/ui/filterField'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { useOpenRow } from '@/ui/useOpenRow'
import { type CertificateSearch, certificateBook, certificatesQuery } from '../bookQueries'
import { CERTIFICATE_DIRECTIONS, CERTIFICATE_STATES } from '../bookStates'
import { useCertificateColumns } from '../components/useCertificateColumns'

const CertificateDrawer = later(() =>
  import('../components/CertificateDrawer').then((m) => m.CertificateDrawer),
)
const route = getRouteApi('/app/member-certificates')

export function CertificatesPage() {
  const { t } = useTranslation('books')
  const { open, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const query = useInfiniteQuery(certificatesQuery(search))
  const keeps = useMe().permissions.includes('register:keep')
  const add = () => void go({ to: '/member-certificates/received/new' })
  const issue = () => void go({ to: '/member-certificates/new' })
  useHotkey('n', t('certificate.new'), issue, keeps)
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.name,
    hrefOf: (id) => `/member-certificates/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  return (
    <>
      <PageHeader
        title={t('certificate.title')}
        subtitle={t('certificate.hint')}
        actions={
          keeps && (
            <>
              <BookButton
                label={t('export')}
                load={() => certificateBook(search)}
                fileName={t('certificate.file')}
              />
              <Button icon={<PlusOutlined />} onClick={add}>
                {t('received.title')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={issue}>
                {t('certificate.new')}
                <kbd aria-hidden>N</kbd>
              </Button>
            </>
          )
        }
      />
      <FilterBar
        value={search as CertificateSearch}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={useFields()}
      />
      <DataTable
        id="member-certificates"
        label={t('certificate.title')}
        columns={useCertificateColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/member-certificates/${line.id}`}
        drawer={{ row, Content: CertificateDrawer }}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('certificate.empty')} hint={t('certificate.emptyHint')} />}
      />
    </>
  )
}

function useFields(): FilterField<CertificateSearch>[] {
  const { t } = useTranslation('books')
  return [
    { kind: 'text', key: 'q', label: t('list.q'), width: '14em' },
    {
      kind: 'select',
      key: 'direction',
      label: t('field.way'),
      width: '9em',
      options: CERTIFICATE_DIRECTIONS.map((value) => ({ value, label: t(`way.${value}`) })),
    },
    {
      kind: 'select',
      key: 'state',
      label: t('field.state'),
      width: '9em',
      options: CERTIFICATE_STATES.map((value) => ({
        value,
        label: t(`certificateState.${value}`),
      })),
    },
  ]
}
