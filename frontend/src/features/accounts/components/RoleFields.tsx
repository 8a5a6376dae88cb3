/** A role and the organisation whose subtree it reaches, as two fields of a form. */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { OrgField } from '@/ui/OrgField'
import { EVERY_KIND, GRANTABLE, type GrantableRole, PLACES, reachOf } from '../roles'

type Props = { required?: boolean; autoFocus?: boolean }

export function RoleFields({ required = false, autoFocus = false }: Props) {
  const { t } = useTranslation(['accounts', 'codes', 'common'])
  const me = useMe()
  const form = Form.useFormInstance()
  const role = Form.useWatch<GrantableRole | undefined>('role', form)
  return (
    <>
      <Form.Item
        name="role"
        label={t('admin.role')}
        extra={required ? undefined : t('admin.roleLater')}
        rules={[{ required, message: t('common:form.required', { label: t('admin.role') }) }]}
      >
        <Select
          allowClear={!required}
          autoFocus={autoFocus}
          options={GRANTABLE.map((value) => ({ value, label: t(`codes:role.${value}`) }))}
          onChange={() => form.setFieldValue('org_id', undefined)}
        />
      </Form.Item>
      {(required || role) && (
        <OrgField
          key={role}
          name="org_id"
          label={t('admin.roleOrg')}
          hint={t('admin.roleOrgHint')}
          kinds={role ? PLACES[role] : EVERY_KIND}
          under={reachOf(me)}
        />
      )}
    </>
  )
}
