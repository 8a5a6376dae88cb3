/** The checklist of papers: who issues each, how many, whether everybody needs it. */
import { Checkbox, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { BLANK_PAPER } from '../itemValues'
import styles from './items.module.css'
import { PartRows } from './PartRows'
import { SampleField } from './SampleField'

export function PaperRows({ item }: { item: string | undefined }) {
  const { t } = useTranslation(['service-items', 'common'])
  return (
    <PartRows name="papers" blank={BLANK_PAPER} most={30}>
      {(row, number) => {
        const label = (column: string) => t('papers.cell', { row: number, column })
        const text = (key: 'name' | 'issuer' | 'note', grow: string) => (
          <Form.Item
            name={[row.name, key]}
            style={{ flex: grow, marginBottom: 4 }}
            rules={
              key === 'name'
                ? [
                    {
                      required: true,
                      message: t('common:form.required', { label: t('papers.name') }),
                    },
                  ]
                : []
            }
          >
            <Input
              aria-label={label(t(`papers.${key}`))}
              placeholder={t(`papers.${key}`)}
              maxLength={200}
            />
          </Form.Item>
        )
        return (
          <span className={styles.cells}>
            {text('name', '2 1 14em')}
            {text('issuer', '1 1 11em')}
            <Form.Item name={[row.name, 'copies']} style={{ marginBottom: 4 }}>
              <InputNumber
                aria-label={label(t('papers.copies'))}
                min={0}
                max={99}
                style={{ width: '5em' }}
              />
            </Form.Item>
            <Form.Item
              name={[row.name, 'required']}
              valuePropName="checked"
              style={{ marginBottom: 4 }}
            >
              <Checkbox aria-label={label(t('papers.required'))}>{t('papers.required')}</Checkbox>
            </Form.Item>
            {text('note', '1 1 11em')}
            <Form.Item name={[row.name, 'sample']} className={styles.sample}>
              <SampleField item={item} row={number} />
            </Form.Item>
          </span>
        )
      }}
    </PartRows>
  )
}
