/** What should I do next? One card, the way through with its dates, and large letters. */
import { RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { Coming } from '../components/Coming'
import { Journey } from '../components/Journey'
import { LargeTextSwitch } from '../components/LargeTextSwitch'
import styles from '../components/my.module.css'
import { NextCard } from '../components/NextCard'
import { Panel } from '../components/Panel'
import { Read } from '../components/Read'
import { nextOf } from '../journey'
import { keepCertificate } from '../keptCertificate'
import { DueCard } from '../orders/DueCard'
import { myCheckInQuery, myMemberQuery } from '../queries'

export function HomePage() {
  const { t } = useTranslation('my')
  const me = useMe()
  const member = useQuery(myMemberQuery)
  const checkIn = useQuery(myCheckInQuery)
  const mine = checkIn.data === null ? null : checkIn.data?.data
  useEffect(() => {
    if (mine !== undefined) keepCertificate(me.account.id, mine)
  }, [mine, me.account.id])
  if (member.data === null)
    return <EmptyState title={t('home.notMember')} hint={t('home.notMemberHint')} />
  return (
    <div className={styles.stack}>
      <PageHeader title={t('home.hello', { name: me.account.display_name })} crumbs={[]} />
      {me.member_id && <DueCard />}
      <Read query={checkIn}>
        {(found) => (
          <>
            <NextCard
              next={nextOf(found?.data.check_in ?? null, member.data?.category)}
              mine={found?.data ?? null}
              today={new Date()}
            />
            <Panel title={t('home.journey')}>
              <Journey checkIn={found?.data.check_in ?? null} />
            </Panel>
          </>
        )}
      </Read>
      <Coming />
      <LargeTextSwitch />
      <HrefLink href="/my/activities" className={styles.rowLink}>
        <span className={styles.rowText}>
          <strong>{t('home.activities')}</strong>
        </span>
        <RightOutlined aria-hidden />
      </HrefLink>
      <HrefLink href="/my/tickets" className={styles.rowLink}>
        <span className={styles.rowText}>
          <strong>{t('home.tickets')}</strong>
        </span>
        <RightOutlined aria-hidden />
      </HrefLink>
      <HrefLink href="/my/transfers" className={styles.rowLink}>
        <span className={styles.rowText}>
          <strong>{t('home.transfers')}</strong>
        </span>
        <RightOutlined aria-hidden />
      </HrefLink>
      <HrefLink href="/my/check-in" className={styles.rowLink}>
        <span className={styles.rowText}>
          <strong>{t('procedure.title')}</strong>
        </span>
        <RightOutlined aria-hidden />
      </HrefLink>
    </div>
  )
}
