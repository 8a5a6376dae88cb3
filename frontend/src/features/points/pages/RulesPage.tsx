/** 积分规则: what holds, what comes, every version; off until the community makes one (CHK-25). */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Ranking } from '../components/Ranking'
import { RuleCard } from '../components/RuleCard'
import { rulesQuery } from '../queries'

const RuleDialog = later(() => import('../components/RuleDialog').then((m) => m.RuleDialog))

export function RulesPage() {
  const own = useMe().grants.find((grant) => grant.role === 'community_org')?.org.id
  return own ? <Rules community={own} /> : null
}

function Rules({ community }: { community: string }) {
  const { t } = useTranslation(['points', 'shell'])
  const found = useQuery(rulesQuery(community))
  const [editing, setEditing] = useState(false)
  const rules = found.data
  const newest = rules?.versions[0] ?? null
  const earlier = rules?.versions.filter(
    (one) => one.id !== rules.now?.id && one.id !== rules.coming?.id,
  )
  return (
    <>
      <PageHeader
        title={t('shell:page.points')}
        subtitle={t('hint')}
        actions={
          rules?.may_keep && (
            <Button type="primary" onClick={() => setEditing(true)}>
              {t('edit.title')}
            </Button>
          )
        }
      />
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <PageSkeleton />}
      {rules && !newest && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {rules?.coming && <RuleCard rule={rules.coming} title={t('coming')} />}
      {rules?.now && <RuleCard rule={rules.now} title={t('now')} />}
      {rules?.now?.ranking && newest?.ranking && <Ranking community={community} />}
      {earlier?.map((rule) => (
        <RuleCard key={rule.id} rule={rule} title={t('earlier')} />
      ))}
      {rules && (
        <RuleDialog
          community={community}
          last={newest}
          open={editing}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}
