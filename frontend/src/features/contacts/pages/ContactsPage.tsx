/** 联系申请: members who asked to be contacted, what is due first at the top. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContactLine, ContactView } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { ContactTag } from '../components/ContactTag'
import { contactsQuery } from '../queries'
import { VIEWS } from '../search'

const route = getRouteApi('/app/contacts')

export function ContactsPage() {
  const { t } = useTranslation(['contacts', 'shell'])
  const language = useLanguage()
  const { view = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(contactsQuery(view))
  const day = (at: string) => formatShortDate(at, language)
  const columns: DataColumn<ContactLine>[] = [
    { key: 'member', title: t('member'), render: (line) => line.member_name },
    { key: 'topic', title: t('topic.label'), render: (line) => t(`topic.${line.topic}`) },
    {
      key: 'state',
      title: t('standing'),
      phone: 'corner',
      render: (line) => <ContactTag request={line} />,
    },
    { key: 'due', title: t('due'), render: (line) => day(line.due_at) },
    { key: 'way', title: t('way.label'), render: (line) => t(`way.${line.way}`) },
    { key: 'org', title: t('org'), render: (line) => line.org_name },
    { key: 'branch', title: t('branch'), hidden: true, render: (line) => line.branch_name },
    { key: 'handler', title: t('handler'), render: (line) => orNone(line.handler_name) },
  ]
  return (
    <>
      <PageHeader
        title={t('shell:page.contacts')}
        subtitle={t('subtitle')}
        actions={
          <Can any={['contact:enter']}>
            <HrefLink href="/contacts/new">
              <Button tabIndex={-1}>{t('enter.title')}</Button>
            </HrefLink>
          </Can>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<ContactView>
          aria-label={t('view.label')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) =>
            void navigate({ search: next === 'open' ? {} : { view: next }, replace: true })
          }
        />
      </div>
      <DataTable
        id="contacts"
        label={t('shell:page.contacts')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/contacts/${line.id}`}
        empty={<EmptyState title={t('nothing')} />}
      />
    </>
  )
}
