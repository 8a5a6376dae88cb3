/** The button of the account menu: a name, on a phone a picture only. */
import { UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { usePhone } from '@/lib/media'

export function AccountButton(props: ComponentProps<typeof Button>) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const phone = usePhone()
  return (
    <Button
      type="text"
      icon={<UserOutlined />}
      aria-label={`${t('menu.account')} ${me.account.display_name}`}
      {...props}
    >
      {!phone && me.account.display_name}
    </Button>
  )
}
