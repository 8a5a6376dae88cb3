/** Who one is signed in as, the password, the devices, and how the portal looks. */
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { PASSWORD_PATH } from '@/routing/roots'
import { DisplayChoices } from '@/ui/DisplayChoices'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { Sessions } from '../components/Sessions'
import styles from '../components/Sessions.module.css'

export function AccountPage() {
  const { t } = useTranslation(['accounts', 'codes'])
  const me = useMe()
  const navigate = useNavigate()
  const roles = me.grants.map(({ role, org }) => `${t(`codes:role.${role}`)}（${org.name}）`)
  if (me.member_id && roles.length === 0) roles.push(t('codes:role.member'))
  return (
    <>
      <PageHeader title={t('own.title')} />
      <Flex vertical gap={16} style={{ maxWidth: '50em' }}>
        <Card size="small" title={t('own.who')}>
          <Facts
            columns={1}
            facts={[
              { label: t('own.name'), value: me.account.display_name },
              { label: t('own.login'), value: me.account.login },
              { label: t('own.roles'), value: roles.join('、') },
            ]}
          />
        </Card>
        <Card size="small" title={t('own.password')}>
          <p style={{ marginTop: 0 }}>{t('own.passwordHint')}</p>
          <Button className={styles.wrap} onClick={() => void navigate({ href: PASSWORD_PATH })}>
            {t('own.change')}
          </Button>
        </Card>
        <Sessions />
        <Card size="small" title={t('own.display')}>
          <DisplayChoices />
        </Card>
      </Flex>
    </>
  )
}
