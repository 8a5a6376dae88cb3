/** Which columns, and how close the rows stand. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, Popover, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { setPrefs, usePrefs } from '@/lib/prefs'

type Props = {
  columns: { key: string; title: string }[]
  isShown: (key: string) => boolean
  onToggle: (key: string) => void
  onReset: () => void
}

export function TableSettings({ columns, isShown, onToggle, onReset }: Props) {
  const { t } = useTranslation()
  const { density } = usePrefs()
  const panel = (
    <Flex vertical gap={8} style={{ minWidth: '12em' }}>
      <Segmented
        aria-label={t('table.density')}
        block
        value={density}
        options={(['compact', 'comfortable'] as const).map((value) => ({
          value,
          label: t(`table.${value}`),
        }))}
        onChange={(next) => setPrefs({ density: next })}
      />
      {columns.map((column, index) => (
        <Checkbox
          key={column.key}
          disabled={index === 0}
          checked={index === 0 || isShown(column.key)}
          onChange={() => onToggle(column.key)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" onClick={onReset}>
        {t('table.reset')}
      </Button>
    </Flex>
  )
  return (
    <Popover content={panel} trigger="click" placement="bottomRight">
      <Button type="text" icon={<SettingOutlined />} aria-label={t('table.columns')} />
    </Popover>
  )
}
