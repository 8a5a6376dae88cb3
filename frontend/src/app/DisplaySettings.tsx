/** How the portal looks, one tap from everywhere. */
import { FontSizeOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { later } from '@/ui/later'

const DisplayChoices = later(() => import('@/ui/DisplayChoices').then((m) => m.DisplayChoices))

export function DisplaySettings() {
  const { t } = useTranslation('shell')
  const panel = (
    <div style={{ width: 'min(18em, 80vw)' }}>
      <DisplayChoices open />
    </div>
  )
  return (
    <Popover content={panel} trigger="click" placement="bottomRight">
      <Button
        type="text"
        icon={<FontSizeOutlined />}
        aria-label={t('menu.display')}
        onPointerEnter={DisplayChoices.prepare}
        onFocus={DisplayChoices.prepare}
      />
    </Popover>
  )
}
