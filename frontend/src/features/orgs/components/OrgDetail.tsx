/** One organisation: the way to it, how to reach it (表1), and what belongs to it. */
import { EditOutlined, PlusOutlined, StopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Breadcrumb, Card, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrgOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { ActionBar } from '@/ui/ActionBar'
import { Can } from '@/ui/Can'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { orgQuery } from '../queries'
import { AddChild } from './AddChild'
import { CloseOrg } from './CloseOrg'
import { EditOrg } from './EditOrg'
import { EstatesCard } from './EstatesCard'
import { FloatingCard } from './FloatingCard'
import { IdentitySwitchCard } from './IdentitySwitchCard'
import { OfficersCard } from './OfficersCard'
import { OrgFacts } from './OrgFacts'
import styles from './orgs.module.css'
import { TeamsCard } from './TeamsCard'

type Props = { id: string; onSelect: (id: string) => void }
/** Below a street only: elsewhere nobody keeps floating members (TRF-06). */
const mayKeepFloating = ({ allowed_actions, breadcrumb }: OrgOut) =>
  allowed_actions.includes('keep_floating') &&
  breadcrumb.some(({ kind }) => kind === 'street_committee')

type Doing = 'edit' | 'add_child' | 'close' | null

export function OrgDetail({ id, onSelect }: Props) {
  const { t } = useTranslation(['orgs', 'codes', 'common'])
  const language = useLanguage()
  const [doing, setDoing] = useState<Doing>(null)
  const found = useQuery(orgQuery(id))
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Skeleton active paragraph={{ rows: 8 }} />
  const org = found.data.data
  const done = () => setDoing(null)
  const actions = [
    {
      name: 'edit',
      label: t('action.edit'),
      icon: <EditOutlined />,
      kind: 'primary' as const,
      hotkey: 'e',
      run: () => setDoing('edit'),
    },
    {
      name: 'add_child',
      label: t('action.addChild'),
      icon: <PlusOutlined />,
      run: () => setDoing('add_child'),
    },
    {
      name: 'close',
      label: t('action.close'),
      icon: <StopOutlined />,
      kind: 'danger' as const,
      run: () => setDoing('close'),
    },
  ]
  const above = org.breadcrumb.filter((step) => step.id !== org.id)
  return (
    <section className={styles.stack} aria-label={org.name}>
      <Card
        size="small"
        title={
          <>
            {above.length > 0 && (
              <Breadcrumb
                aria-label={t('detail.way')}
                style={{ fontWeight: 400 }}
                items={above.map((step) => ({
                  key: step.id,
                  title: <HrefLink href={`/orgs?org=${step.id}`}>{step.name}</HrefLink>,
                }))}
              />
            )}
            <h2 style={{ fontSize: '1.15em', whiteSpace: 'normal' }}>{org.name}</h2>
          </>
        }
      >
        <div className={styles.acts}>
          <StateTag tone={org.closed_on ? 'neutral' : 'info'}>
            {org.closed_on
              ? t('closedOn', { day: formatShortDate(org.closed_on, language) })
              : t(`codes:orgKind.${org.kind}`)}
          </StateTag>
          {doing !== 'edit' && <ActionBar actions={actions} allowed={org.allowed_actions} />}
        </div>
        {doing === 'edit' ? <EditOrg read={found.data} onDone={done} /> : <OrgFacts org={org} />}
      </Card>
      {org.kind === 'community_org' && <EstatesCard read={found.data} />}
      {(org.kind === 'community_org' || org.kind === 'centre') && <TeamsCard read={found.data} />}
      {org.kind === 'unit_org' && <OfficersCard read={found.data} />}
      {(org.keeps_floating_since || mayKeepFloating(org)) && <FloatingCard read={found.data} />}
      {org.allowed_actions.includes('edit') && (
        <Can any={['identity:switch', 'member:edit']}>
          <IdentitySwitchCard id={org.id} name={org.name} />
        </Can>
      )}
      <AddChild org={org} open={doing === 'add_child'} onClose={done} onAdded={onSelect} />
      <CloseOrg org={org} open={doing === 'close'} onClose={done} />
    </section>
  )
}
