/** Who can see my data, by the rights of this moment; and who looked. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { LookCount } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { LookList } from '@/ui/LookList'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Readers } from '@/ui/Readers'
import { useKindWord } from '@/ui/useKindWord'
import styles from '../components/myData.module.css'
import { myReadersQuery } from '../queries'

function Counts({ looks }: { looks: LookCount[] }) {
  const { t } = useTranslation(['my-data', 'shell'])
  const kindWord = useKindWord()
  const count = looks.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return null
  const each = looks.map((one) => t('looks.times', { kind: kindWord(one.kind), count: one.count }))
  return <p>{[t('looks.total', { count }), ...each].join(' · ')}</p>
}

export function MyReadersPage() {
  const { t } = useTranslation(['my-data', 'shell', 'my'])
  const me = useMe()
  const query = useQuery({ ...myReadersQuery, enabled: me.member_id !== null })
  if (me.member_id === null) {
    return <EmptyState title={t('my:home.notMember')} hint={t('my:home.notMemberHint')} />
  }
  if (query.isPending) return <PageSkeleton />
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-readers')}
        crumbs={[{ label: t('shell:member.account'), href: '/my/me' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <section className={styles.panel}>
        <h2>{t('readers.title')}</h2>
        <p className={styles.muted}>{t('readers.hint')}</p>
        {query.data && <Readers seen={query.data} />}
      </section>
      <section className={styles.panel}>
        <h2>{t('looks.title')}</h2>
        <p className={styles.muted}>{t('looks.hint')}</p>
        {query.data && <Counts looks={query.data.looks} />}
        <LookList memberId={me.member_id} />
      </section>
    </div>
  )
}
