/** Volunteering on one's own phone; says first that it is voluntary (CHK-01). */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MemberOut } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { EnrolForm } from '../components/EnrolForm'
import styles from '../components/my.module.css'
import { Read } from '../components/Read'
import { nextOf } from '../journey'
import { myCheckInQuery, myMemberQuery, proposalQuery } from '../queries'

function Proposed({ member }: { member: MemberOut }) {
  const proposal = useQuery(proposalQuery(member.id))
  return <Read query={proposal}>{(found) => <EnrolForm member={member} proposed={found} />}</Read>
}

function Door({ member }: { member: MemberOut }) {
  const { t } = useTranslation('my')
  const checkIn = useQuery(myCheckInQuery)
  return (
    <Read query={checkIn}>
      {(mine) => {
        const next = nextOf(mine?.data.check_in ?? null, member.category)
        if (next === 'invite' || next === 'ended') return <Proposed member={member} />
        return (
          <EmptyState
            title={next === 'retired' ? t('next.retired.title') : t('enrol.underWay')}
            hint={next === 'retired' ? t('next.retired.text') : undefined}
            action={<HrefLink href="/my">{t('enrol.toHome')}</HrefLink>}
          />
        )
      }}
    </Read>
  )
}

export function EnrolPage() {
  const { t } = useTranslation(['my', 'shell'])
  const member = useQuery(myMemberQuery)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('enrol.title')}
        crumbs={[{ label: t('shell:member.home'), href: '/my' }]}
      />
      <p className={styles.note}>{t('enrol.voluntary')}</p>
      <div className={styles.panel}>
        <Read query={member}>
          {(found) =>
            found ? <Door member={found} /> : <EmptyState title={t('home.notMember')} />
          }
        </Read>
      </div>
    </div>
  )
}
