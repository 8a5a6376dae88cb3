/** The fields of a member's record (requirements 8.1), in the order of the paper form. */

import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberOut } from '@/api/gen'
import { codesOf } from '@/i18n/codes'
import { formatPhone } from '@/lib/phone'
import { OrgField } from '@/ui/OrgField'
import { isPhone } from '../memberValues'
import { AvailabilityGrid } from './AvailabilityGrid'
import { CategoryFields } from './CategoryFields'
import { DayField } from './DayField'
import { EstatePicker } from './EstatePicker'
import { KeptBranch } from './KeptBranch'
import styles from './members.module.css'

type Props = { under: string | undefined; member?: MemberOut }

export function MemberFields({ under, member }: Props) {
  const { t } = useTranslation(['members', 'codes', 'common'])
  const required = (label: string) => ({
    required: true,
    message: t('common:form.required', { label }),
  })
  const phoneRule = {
    validator: (_rule: unknown, typed?: string) =>
      !typed?.trim() || isPhone(typed)
        ? Promise.resolve()
        : Promise.reject(new Error(t('wrong.phone'))),
  }
  return (
    <div className={styles.fields}>
      <Form.Item name="name" label={t('field.name')} rules={[required(t('field.name'))]}>
        <Input autoFocus maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="gender" label={t('field.gender')} rules={[required(t('field.gender'))]}>
        <Radio.Group
          options={codesOf('gender').map((value) => ({ value, label: t(`codes:gender.${value}`) }))}
        />
      </Form.Item>
      {member && member.branch.id !== member.unit.id ? (
        <KeptBranch member={member} />
      ) : (
        <OrgField
          name="branch_id"
          label={t('field.branch')}
          className={styles.whole}
          hint={t('hint.branch')}
          kinds={['branch', 'general_branch', 'unit_org']}
          under={member?.unit.id ?? under}
          chosen={member?.branch}
        />
      )}
      <Form.Item
        name="phone"
        label={t('field.phone')}
        extra={
          member?.phone_masked
            ? t('hint.phoneKept', { phone: formatPhone(member.phone_masked) })
            : ''
        }
        rules={[phoneRule]}
      >
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      {member?.phone_masked ? (
        <Form.Item name="no_phone" valuePropName="checked" label=" " colon={false}>
          <Checkbox>{t('hint.noPhone')}</Checkbox>
        </Form.Item>
      ) : null}
      <Form.Item name="home" label={t('field.estate')} extra={t('hint.estate')}>
        <EstatePicker label={t('field.estate')} />
      </Form.Item>
      <DayField name="birth_month" label={t('field.birth_month')} month />
      <DayField name="joined_party_on" label={t('field.joined_party_on')} />
      <Form.Item name="status" label={t('field.status')}>
        <Select
          options={codesOf('memberStatus').map((value) => ({
            value,
            label: t(`codes:memberStatus.${value}`),
          }))}
        />
      </Form.Item>
      <CategoryFields member={member} />
      <Form.Item name="education" label={t('field.education')}>
        <Select
          allowClear
          options={codesOf('education').map((value) => ({
            value,
            label: t(`codes:education.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="post" label={t('field.post')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="external_id"
        label={t('field.external_id')}
        rules={[{ pattern: /^[A-Za-z0-9-]{0,40}$/, message: t('wrong.external_id') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="specialties" label={t('field.specialties')} className={styles.whole}>
        <Checkbox.Group
          options={codesOf('workType').map((value) => ({
            value,
            label: t(`codes:workType.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="delegate_roles" label={t('field.delegate_roles')} className={styles.whole}>
        <Checkbox.Group
          options={codesOf('delegateRole').map((value) => ({
            value,
            label: t(`codes:delegateRole.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="available_times" label={t('field.available_times')} className={styles.whole}>
        <AvailabilityGrid label={t('field.available_times')} />
      </Form.Item>
      <Form.Item name="remark" label={t('field.remark')} className={styles.whole}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {member && <DayField name="left_on" label={t('field.left_on')} extra={t('hint.left_on')} />}
    </div>
  )
}
