/** The fields of an organisation, for changing one and for founding one. */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ORG_FIELDS, type OrgField } from '../fields'
import styles from './orgs.module.css'

const HINTED: readonly OrgField[] = ['code', 'place', 'contact_phone', 'hours']

export function OrgFields({ focus = 'name' }: { focus?: OrgField }) {
  const { t } = useTranslation(['orgs', 'common'])
  return (
    <div className={styles.fields}>
      {ORG_FIELDS.map(({ name, max, pattern, wide }) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`field.${name}`)}
          style={wide ? { gridColumn: '1 / -1' } : undefined}
          extra={HINTED.includes(name) ? t(`hint.${name as 'code'}`) : undefined}
          rules={[
            ...(name === 'name'
              ? [
                  {
                    required: true,
                    whitespace: true,
                    message: t('common:form.required', { label: t('field.name') }),
                  },
                ]
              : []),
            ...(pattern ? [{ pattern, message: t(`wrong.${name as 'code'}`) }] : []),
          ]}
        >
          <Input maxLength={max} autoFocus={name === focus} autoComplete="off" />
        </Form.Item>
      ))}
    </div>
  )
}
