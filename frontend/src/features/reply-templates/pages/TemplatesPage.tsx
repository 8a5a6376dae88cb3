/** The reply templates of one's organisation, step by step; of one item if its page led here. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Checkbox, Flex, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { TemplateLine } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACTIONS } from '../actions'
import { TemplateCard } from '../components/TemplateCard'
import { templatesQuery } from '../queries'

const TemplateDialog = later(() =>
  import('../components/TemplateDialog').then((m) => m.TemplateDialog),
)
const route = getRouteApi('/app/reply-templates')
const OWNERS: readonly string[] = ['centre', 'street_committee', 'superior_org_department']

export function TemplatesPage() {
  const { t } = useTranslation('reply-templates')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const own = me.grants.map((grant) => grant.org).filter((org) => OWNERS.includes(org.kind))
  const org = search.org ?? own[0]?.id ?? ''
  const found = useQuery({
    ...templatesQuery(org, search.item, search.retired ?? false),
    enabled: org !== '',
  })
  const [dialog, setDialog] = useState<{ line?: TemplateLine } | null>(null)
  const lines = found.data ?? []
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={search.item ? (lines[0]?.item_name ?? t('ofItem')) : t('hint')}
        actions={
          <Button type="primary" onClick={() => setDialog({})}>
            {t('new')}
          </Button>
        }
      />
      <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        {own.length > 1 && (
          <Select
            aria-label={t('field.org')}
            value={org}
            options={own.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(next) => void navigate({ search: { ...search, org: next } })}
            style={{ minWidth: '16em' }}
          />
        )}
        <Checkbox
          checked={search.retired ?? false}
          onChange={({ target }) =>
            void navigate({ search: { ...search, retired: target.checked || undefined } })
          }
        >
          {t('showRetired')}
        </Checkbox>
      </Flex>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isLoading && <PageSkeleton />}
      {found.data?.length === 0 && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
      {ACTIONS.map((action) => {
        const own = lines.filter((line) => line.action === action)
        return own.length === 0 ? null : (
          <TemplateCard
            key={action}
            action={action}
            lines={own}
            onEdit={(line) => setDialog({ line })}
          />
        )
      })}
      {dialog && (
        <TemplateDialog
          open
          org={org}
          item={search.item}
          line={dialog.line}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
