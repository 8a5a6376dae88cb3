/** Who it is, where they belong, where they are here, and what came of it. */
import { Checkbox, Flex, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { SurveyFindIn } from '@/api/gen'
import { codesOf } from '@/i18n/codes'
import { formatPhone } from '@/lib/phone'
import { KINDS, RESULTS } from '../queries'
import styles from './surveys.module.css'

type Props = { onRegister: boolean; masked: string }
type Name = keyof SurveyFindIn

function Line({ name, most = 200, hint }: { name: Name; most?: number; hint?: string }) {
  const { t } = useTranslation('surveys')
  return (
    <Form.Item name={name} label={t(`said.${name}`)} extra={hint}>
      <Input maxLength={most} autoComplete="off" />
    </Form.Item>
  )
}

export function FindFields({ onRegister, masked }: Props) {
  const { t } = useTranslation(['surveys', 'codes'])
  const kind = Form.useWatch<SurveyFindIn['kind'] | undefined>('kind')
  const rules = [{ required: true, message: t('needed') }]
  const today = dayjs().format('YYYY-MM-DD')
  return (
    <>
      <Form.Item name="kind" label={t('said.kind')} rules={rules}>
        <Radio.Group
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          optionType="button"
        />
      </Form.Item>
      <div className={styles.fields}>
        <Form.Item name="name" label={t('said.name')} rules={[{ ...rules[0], whitespace: true }]}>
          <Input maxLength={60} autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="gender" label={t('said.gender')} rules={rules}>
          <Radio.Group
            options={codesOf('gender').map((value) => ({
              value,
              label: t(`codes:gender.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('said.phone')}
          extra={masked && t('phoneKept', { phone: formatPhone(masked) })}
        >
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <Line name="home_org" most={60} />
        <Line name="origin" most={60} />
        <Form.Item name="workplace" label={t(`where.${kind ?? 'merchant'}`)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Line name="estate" />
        <Form.Item name="since" label={t('said.since')}>
          <Input type="date" max={today} />
        </Form.Item>
        <Line name="branch" hint={t('branchHint')} />
      </div>
      <Flex gap={16} wrap>
        <Form.Item name="permit" valuePropName="checked" initialValue={false}>
          <Checkbox>{t('said.permit')}</Checkbox>
        </Form.Item>
        <Form.Item name="pledged" valuePropName="checked" initialValue={false}>
          <Checkbox>{t('said.pledged')}</Checkbox>
        </Form.Item>
      </Flex>
      <div className={styles.fields}>
        <Form.Item name="result" label={t('said.result')} rules={rules}>
          <Select
            options={RESULTS.filter((value) => onRegister || value !== 'registered').map(
              (value) => ({ value, label: t(`result.${value}`) }),
            )}
          />
        </Form.Item>
        <Form.Item name="surveyed_on" label={t('field.surveyedOn')} rules={rules}>
          <Input type="date" max={today} />
        </Form.Item>
        <Line name="note" />
      </div>
    </>
  )
}
