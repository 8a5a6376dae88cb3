/** Looks up who saw a member's data; the address of the page names the member. */
import { getRouteApi } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { withTexts } from '@/i18n/later'
import { usePhone } from '@/lib/media'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { LookTable } from '../components/LookTable'
import { memberIdIn } from '../memberId'

const ReadersCard = later(async () => {
  const part = withTexts('my-data', () => import('@/ui/ReadersCard'))
  return (await part()).ReadersCard
})

const route = getRouteApi('/app/access-log')

export function AccessLogPage() {
  const { t } = useTranslation(['access-log', 'common'])
  const me = useMe()
  const phone = usePhone()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const asked = search.member ?? me.member_id ?? ''
  const member = memberIdIn(asked)
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Form<{ member: string }>
        key={asked}
        initialValues={{ member: asked }}
        layout={phone ? 'vertical' : 'inline'}
        style={{ rowGap: 8, marginBottom: 12 }}
        onFinish={({ member: typed }) =>
          void navigate({ search: { member: memberIdIn(typed) }, replace: true })
        }
      >
        <Form.Item
          name="member"
          label={t('member')}
          rules={[
            {
              validator: (_rule, typed?: string) =>
                memberIdIn(typed ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('memberNeeded'))),
            },
          ]}
        >
          <Input autoFocus style={{ width: '27em', maxWidth: '100%' }} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('common:action.search')}
        </Button>
      </Form>
      {member ? (
        <>
          <ReadersCard key={member} id={member} />
          <LookTable memberId={member} />
        </>
      ) : (
        <EmptyState title={t('start')} hint={t('startHint')} />
      )}
    </>
  )
}
