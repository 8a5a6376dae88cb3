/** All rules as fields, in the groups of the page; their names are the server's. */
import { Checkbox, Divider, Form, Input, InputNumber, Radio, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicyBoundsOut } from '@/api/gen'
import { codesOf } from '@/i18n/codes'
import { BoxesField } from '@/ui/BoxesField'
import { GROUP_NAMES, GROUPS, isNumber, type Name, NOTICES, NUMBERS, WAITS } from '../rules'
import styles from './rules.module.css'
import { TargetRows } from './TargetRows'

type Props = { bounds: readonly PolicyBoundsOut[] }

export function RulesFields({ bounds }: Props) {
  const { t } = useTranslation(['ticket-rules', 'codes', 'common'])
  const reason = t('reason')
  return (
    <>
      {GROUP_NAMES.map((group) => (
        <section key={group} aria-label={t(`group.${group}`)}>
          <Divider titlePlacement="start">{t(`group.${group}`)}</Divider>
          <div className={group === 'shown' ? undefined : styles.grid}>
            {GROUPS[group].map((name) => (
              <RuleField key={name} name={name} bounds={bounds} />
            ))}
          </div>
        </section>
      ))}
      <Form.Item
        name="reason"
        label={reason}
        extra={t('reasonHint')}
        rules={[
          {
            required: true,
            whitespace: true,
            message: t('common:form.required', { label: reason }),
          },
        ]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  )
}

function RuleField({ name, bounds }: { name: Name } & Props) {
  const { t } = useTranslation(['ticket-rules', 'codes', 'common'])
  const label = t(`field.${name}`)
  if (isNumber(name)) {
    const edges = bounds.find((one) => one.name === name)
    const message = t('bounds', { least: edges?.least, most: edges?.most })
    return (
      <Form.Item
        name={name}
        label={label}
        rules={[
          { required: true, message: t('common:form.required', { label }) },
          { type: 'number', min: edges?.least, max: edges?.most, message },
        ]}
      >
        <InputNumber
          precision={0}
          suffix={t(`suffix.${NUMBERS[name]}`)}
          style={{ width: '100%' }}
        />
      </Form.Item>
    )
  }
  switch (name) {
    case 'targets':
      return <TargetRows />
    case 'second_contact_warns':
      return (
        <Form.Item name={name} label={label} valuePropName="checked">
          <Switch />
        </Form.Item>
      )
    case 'notice':
      return (
        <Form.Item name={name} label={label}>
          <Radio.Group
            options={NOTICES.map((value) => ({ value, label: t(`notices.${value}`) }))}
          />
        </Form.Item>
      )
    case 'suspends':
      return (
        <Form.Item name={name} label={label} extra={t('suspendsHint')}>
          <Checkbox.Group options={WAITS.map((value) => ({ value, label: t(`waits.${value}`) }))} />
        </Form.Item>
      )
    default:
      return (
        <Form.Item
          name={name}
          label={label}
          rules={[{ required: true, message: t('oneCategory') }]}
        >
          <BoxesField
            label={label}
            options={codesOf('itemCategory').map((value) => ({
              value,
              label: t(`codes:itemCategory.${value}`),
            }))}
          />
        </Form.Item>
      )
  }
}
