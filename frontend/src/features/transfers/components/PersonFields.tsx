/** Who it is, when it is nobody of this system. */
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { codesOf } from '@/i18n/codes'
import styles from './transfers.module.css'
import { Words } from './Words'

type Props = { home?: boolean; phone?: boolean }

export function PersonFields({ home, phone }: Props) {
  const { t } = useTranslation(['books', 'codes', 'common'])
  const gender = t('field.gender')
  return (
    <div className={styles.fields}>
      <Words name="name" label={t('field.name')} line most={60} autoFocus />
      <Form.Item
        name="gender"
        label={gender}
        rules={[{ required: home ?? false, message: t('common:form.required', { label: gender }) }]}
      >
        <Radio.Group
          options={codesOf('gender').map((value) => ({
            value,
            label: t(`codes:gender.${value}`),
          }))}
        />
      </Form.Item>
      {phone && (
        <Form.Item name="phone" label={t('field.phone')}>
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      )}
      {home && <Words name="home_org" label={t('field.home')} line most={60} />}
    </div>
  )
}
