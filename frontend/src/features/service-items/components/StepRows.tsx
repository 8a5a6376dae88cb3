/** The steps of the procedure, in their order. */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { BLANK_STEP } from '../itemValues'
import styles from './items.module.css'
import { PartRows } from './PartRows'

const COLUMNS = [
  { key: 'title', label: 'titleField', grow: '1 1 11em', longest: 60 },
  { key: 'who', label: 'who', grow: '1 1 11em', longest: 200 },
  { key: 'note', label: 'note', grow: '1 1 11em', longest: 200 },
] as const

export function StepRows() {
  const { t } = useTranslation(['service-items', 'common'])
  return (
    <PartRows name="steps" blank={BLANK_STEP} most={20}>
      {(row, number) => (
        <span className={styles.cells}>
          {COLUMNS.map(({ key, label, grow, longest }) => (
            <Form.Item
              key={key}
              name={[row.name, key]}
              style={{ flex: grow, marginBottom: 4 }}
              rules={
                key === 'title'
                  ? [
                      {
                        required: true,
                        message: t('common:form.required', { label: t('steps.titleField') }),
                      },
                    ]
                  : []
              }
            >
              <Input
                aria-label={t('steps.cell', { row: number, column: t(`steps.${label}`) })}
                placeholder={t(`steps.${label}`)}
                maxLength={longest}
              />
            </Form.Item>
          ))}
        </span>
      )}
    </PartRows>
  )
}
