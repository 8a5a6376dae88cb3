/** 人员类别; once it changes, from which day on, and by which decision (MEM-01, MEM-02). */
import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberOut } from '@/api/gen'
import { codesOf } from '@/i18n/codes'
import { DayField } from './DayField'

export function CategoryFields({ member }: { member?: MemberOut }) {
  const { t } = useTranslation(['members', 'codes'])
  const chosen = Form.useWatch('category')
  return (
    <>
      <Form.Item name="category" label={t('field.category')}>
        <Select
          options={codesOf('memberCategory').map((value) => ({
            value,
            label: t(`codes:memberCategory.${value}`),
          }))}
        />
      </Form.Item>
      {member && chosen !== undefined && chosen !== member.category && (
        <>
          <DayField
            name="category_since"
            label={t('field.category_since')}
            extra={t('hint.category_since')}
          />
          <Form.Item
            name="category_ref"
            label={t('field.category_ref')}
            extra={t('hint.category_ref')}
          >
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
    </>
  )
}
