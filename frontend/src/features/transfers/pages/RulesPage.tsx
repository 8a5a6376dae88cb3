/** 接转期限与提醒: how long letters hold, when receipts are due, who is reminded when (PV-48). */
import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useHotkey } from '@/lib/hotkeys'
import { later } from '@/ui/later'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { RulesView } from '../components/RulesView'
import { rulesQuery } from '../queries'
import { COMMITTEES } from '../rules'

const RulesDialog = later(() => import('../components/RulesDialog').then((m) => m.RulesDialog))
const route = getRouteApi('/app/transfer-rules')

export function RulesPage() {
  const { t } = useTranslation('transfers')
  const { org = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [editing, setEditing] = useState(false)
  const { grants } = useMe()
  const own = grants.find((one) => COMMITTEES.some((kind) => kind === one.org.kind)) ?? grants[0]
  const asked = org || (own?.org.id ?? '')
  const found = useQuery({ ...rulesQuery(asked), enabled: asked !== '' })
  const rules = found.data?.data
  const may = rules?.allowed_actions.includes('change') ?? false
  useHotkey('e', t('rules.edit'), () => setEditing(true), may && !editing)
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        crumbs={[{ label: t('title'), href: '/transfers' }]}
        subtitle={rules && `${rules.org_name} · ${wordsOf(t, rules)}`}
        actions={
          <>
            <OrgPicker
              label={t('rules.org')}
              kinds={COMMITTEES}
              value={asked}
              width="16em"
              onChange={(next) => void navigate({ search: { org: next }, replace: true })}
            />
            {may && (
              <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t('rules.edit')}
                <kbd aria-hidden>E</kbd>
              </Button>
            )}
          </>
        }
      />
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {!rules && !found.error && <PageSkeleton />}
      {rules && <RulesView rules={rules} />}
      {rules && found.data && (
        <RulesDialog
          open={editing}
          rules={rules}
          etag={found.data.etag}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}

type Words = ReturnType<typeof useTranslation<'transfers'>>['t']
type Rules = {
  org_id: string
  held_from_id: string | null
  held_from_name: string
  version: number
}

function wordsOf(t: Words, rules: Rules): string {
  if (rules.held_from_id === null) return t('rules.catalogue')
  const name = rules.held_from_name
  return rules.held_from_id === rules.org_id
    ? t('rules.own', { name, version: rules.version })
    : t('rules.inherited', { name })
}
