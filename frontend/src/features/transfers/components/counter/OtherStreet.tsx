/** Somebody of another street, by what they say: nothing is looked up (TRF-01, SP-17). */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { OrgPicker } from '@/ui/OrgPicker'
import { BRANCHES } from '../../kinds'
import { DayField } from '../DayField'
import styles from '../transfers.module.css'
import { Words } from '../Words'

export function OtherStreet() {
  const { t } = useTranslation(['transfers', 'common'])
  const phone = t('field.phone')
  const named = Form.useWatch<string | undefined>('from_org_id')
  return (
    <>
      <Form.Item>
        <p className={styles.muted}>{t('counter.otherHint')}</p>
      </Form.Item>
      <div className={styles.fields}>
        <Words name="name" label={t('field.person')} line most={60} autoFocus />
        <Form.Item
          name="phone"
          label={phone}
          rules={[{ required: true, message: t('common:form.required', { label: phone }) }]}
        >
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <DayField name="birth_month" label={t('field.birth')} month optional />
      </div>
      <div className={styles.fields}>
        <Form.Item name="from_org_id" label={t('counter.fromOrg')} extra={t('counter.fromOrgHint')}>
          <OrgPicker label={t('counter.fromOrg')} kinds={BRANCHES} allowClear />
        </Form.Item>
        {!named && <Words name="from_name" label={t('counter.fromName')} line most={120} />}
      </div>
    </>
  )
}
