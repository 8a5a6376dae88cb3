/** Where to check in and how it works, what has happened so far, and the way back out. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe, type Versioned } from '@/api'
import type { MyCheckInOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { History } from '../components/History'
import styles from '../components/my.module.css'
import { Panel } from '../components/Panel'
import { PlacePairs } from '../components/PlacePairs'
import { Procedure } from '../components/Procedure'
import { Read } from '../components/Read'
import { Withdraw } from '../components/Withdraw'
import { isAwaited } from '../keptCertificate'
import { estatesQuery, myCheckInQuery } from '../queries'

function Destination({ mine }: { mine: Versioned<MyCheckInOut> }) {
  const { t } = useTranslation('my')
  const { community } = mine.data
  const estates = useQuery(estatesQuery(community.id))
  return (
    <Panel title={t('place.title')}>
      <h3>{community.name}</h3>
      <PlacePairs
        place={community}
        estates={estates.data?.map((estate) => estate.name) ?? []}
        copy
      />
      {isAwaited(mine.data) && (
        <HrefLink href="/my/certificate" className={styles.action}>
          {t('next.issued.action')}
        </HrefLink>
      )}
      <Withdraw mine={mine} />
    </Panel>
  )
}

function Nowhere() {
  const { t } = useTranslation('my')
  return (
    <Panel title={t('checkIn.none')} hint={t('checkIn.noneHint')}>
      <HrefLink href="/my/enrol" className={styles.action}>
        {t('next.invite.action')}
      </HrefLink>
    </Panel>
  )
}

export function CheckInPage() {
  const { t } = useTranslation('my')
  const me = useMe()
  const query = useQuery(myCheckInQuery)
  return (
    <div className={styles.stack}>
      <PageHeader title={t('checkIn.title')} crumbs={[]} />
      <Read query={query}>
        {(mine) =>
          mine && mine.data.check_in.state !== 'ended' ? <Destination mine={mine} /> : <Nowhere />
        }
      </Read>
      <Procedure />
      {me.member_id && <History memberId={me.member_id} />}
    </div>
  )
}
