/** The list being changed: rows are typed over, added and taken out; one save for all. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Flex, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import styles from './orgs.module.css'
import type { NewPart, Part, PartColumn } from './parts'

type Props<P extends Part> = {
  items: P[]
  columns: PartColumn<P>[]
  blank: NewPart<P>
  label: string
  busy: boolean
  onSave: (items: P[]) => void
  onCancel: () => void
}

/** A day is kept as text and shown by the calendar. */
const dayProps = {
  getValueProps: (value: string) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') ?? '',
}

function control<P>({ column, label }: { column: PartColumn<P>; label: string }) {
  if (column.kind === 'day') return <DatePicker aria-label={label} />
  if (column.kind === 'choice') return <Select aria-label={label} options={column.options} />
  return <Input aria-label={label} maxLength={column.max} placeholder={column.label} />
}

export function PartsForm<P extends Part>(props: Props<P>) {
  const { items, columns, blank, label, busy, onSave, onCancel } = props
  const { t } = useTranslation(['orgs', 'common'])
  const [form] = Form.useForm<{ items: P[] }>()
  return (
    <Form
      form={form}
      aria-label={label}
      initialValues={{ items }}
      onFinish={() => onSave((form.getFieldsValue(true) as { items: P[] }).items)}
    >
      <Form.List name="items">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, index) => (
              <div key={row.key} className={styles.line}>
                {columns.map((column) => (
                  <Form.Item
                    key={column.key}
                    name={[row.name, column.key]}
                    style={{ flex: '1 1 12em', marginBottom: 8 }}
                    {...(column.kind === 'day' ? dayProps : {})}
                    rules={[
                      ...(column.required
                        ? [
                            {
                              required: true,
                              message: t('common:form.required', { label: column.label }),
                            },
                          ]
                        : []),
                      ...(column.pattern
                        ? [{ pattern: column.pattern, message: t('wrong.contact_phone') }]
                        : []),
                    ]}
                  >
                    {control({
                      column,
                      label: t('parts.cell', { row: index + 1, column: column.label }),
                    })}
                  </Form.Item>
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('parts.remove', { row: index + 1 })}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button block type="dashed" icon={<PlusOutlined />} onClick={() => add(blank)}>
              {t('parts.add')}
            </Button>
          </>
        )}
      </Form.List>
      <Flex gap={8} style={{ marginTop: 12 }}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common:action.save')}
        </Button>
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
      </Flex>
    </Form>
  )
}
