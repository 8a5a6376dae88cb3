/** To whom matters are sent up, in the order in which they are offered (PV-30). */
import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { TARGET_KINDS } from '../rules'
import styles from './rules.module.css'

const MOST = 20
const TIGHT = { marginBottom: 8 }

export function TargetRows() {
  const { t } = useTranslation(['ticket-rules', 'common'])
  const label = t('target.name')
  return (
    <Form.Item label={t('field.targets')} extra={t('target.hint')}>
      <Form.List name="targets">
        {(rows, { add, remove, move }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className={styles.target}>
                <Form.Item
                  name={[name, 'name']}
                  style={TIGHT}
                  rules={[
                    {
                      required: true,
                      whitespace: true,
                      message: t('common:form.required', { label }),
                    },
                  ]}
                >
                  <Input aria-label={label} placeholder={label} maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} style={TIGHT}>
                  <Select
                    aria-label={t('target.kind')}
                    options={TARGET_KINDS.map((value) => ({
                      value,
                      label: t(`targetKind.${value}`),
                    }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'phone']}
                  style={TIGHT}
                  rules={[{ pattern: /^\d{3,12}$|^0\d{2,3}-\d{7,8}$/, message: t('target.wrong') }]}
                >
                  <Input aria-label={t('target.phone')} placeholder={t('target.phone')} />
                </Form.Item>
                <Space>
                  <Button
                    aria-label={t('target.up', { number: name + 1 })}
                    icon={<ArrowUpOutlined />}
                    disabled={name === 0}
                    onClick={() => move(name, name - 1)}
                  />
                  <Button
                    aria-label={t('target.drop', { number: name + 1 })}
                    icon={<DeleteOutlined />}
                    onClick={() => remove(name)}
                  />
                </Space>
              </div>
            ))}
            {rows.length < MOST && (
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ name: '', kind: 'superior_org_department', phone: '' })}
              >
                {t('target.add')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
