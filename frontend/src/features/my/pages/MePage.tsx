/** One's own data, who looked at it, and how the portal looks. */
import { RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { withTexts } from '@/i18n/later'
import { DisplayChoices } from '@/ui/DisplayChoices'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { MemberCard } from '../components/MemberCard'
import { MyStory } from '../components/MyStory'
import styles from '../components/my.module.css'
import { Panel } from '../components/Panel'
import { Read } from '../components/Read'
import { myMemberQuery } from '../queries'

const GroupList = later(async () => {
  const part = withTexts('members', () => import('../components/GroupList'))
  return (await part()).GroupList
})

function PageLink({ href, words }: { href: string; words: string }) {
  return (
    <HrefLink href={href} className={styles.rowLink}>
      <span className={styles.rowText}>
        <strong>{words}</strong>
      </span>
      <RightOutlined aria-hidden />
    </HrefLink>
  )
}

const LookList = later(async () => {
  const part = withTexts('my-data', () => import('@/ui/LookList'))
  return (await part()).LookList
})

const DutyList = later(async () => {
  const part = withTexts('post-duties', () => import('../components/DutyList'))
  return (await part()).DutyList
})

export function MePage() {
  const { t } = useTranslation(['my', 'shell'])
  const me = useMe()
  const member = useQuery(myMemberQuery)
  return (
    <div className={styles.stack}>
      <PageHeader title={t('me.title')} crumbs={[]} />
      <Panel title={t('me.card')}>
        <Read query={member}>
          {(found) =>
            found ? (
              <MemberCard member={found} />
            ) : (
              <p className={styles.muted}>
                {t('home.notMember')}。{t('home.notMemberHint')}
              </p>
            )
          }
        </Read>
      </Panel>
      {me.member_id && <MyStory memberId={me.member_id} />}
      {me.member_id && <GroupList memberId={me.member_id} />}
      {me.member_id && <DutyList />}
      {me.member_id && (
        <Panel title={t('me.accesses')} hint={t('me.accessesHint')}>
          <LookList memberId={me.member_id} />
        </Panel>
      )}
      {me.member_id && <PageLink href="/my/readers" words={t('shell:page.my-readers')} />}
      {me.member_id && (
        <PageLink href="/my/data-requests" words={t('shell:page.my-data-requests')} />
      )}
      {me.member_id && <PageLink href="/my/contacts" words={t('shell:page.my-contacts')} />}
      {me.member_id && <PageLink href="/my/floating" words={t('shell:page.my-floating')} />}
      {me.member_id && <PageLink href="/my/data" words={t('shell:page.my-data')} />}
      <Panel title={t('me.display')}>
        <DisplayChoices />
      </Panel>
      <HrefLink href="/account" className={styles.rowLink}>
        <span className={styles.rowText}>
          <strong>{t('me.account')}</strong>
          <small>{t('me.accountHint')}</small>
        </span>
        <RightOutlined aria-hidden />
      </HrefLink>
    </div>
  )
}
