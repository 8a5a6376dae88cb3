/** Rows of a form that are added, typed over and taken out: papers, steps. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, type FormListFieldData } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './items.module.css'

type Part = 'papers' | 'steps'
type Props = {
  name: Part
  blank: object
  most: number
  children: (row: FormListFieldData, number: number) => ReactNode
}

export function PartRows({ name, blank, most, children }: Props) {
  const { t } = useTranslation('service-items')
  const box = useRef<HTMLFieldSetElement>(null)
  /** Once it is drawn: the field of a new row, else what stands where the row was. */
  const focusRow = (nth: number) =>
    setTimeout(() => {
      const rows = box.current?.querySelectorAll('li')
      const row = rows?.[Math.min(nth, rows.length - 1)] ?? box.current
      row?.querySelector<HTMLElement>('input, button')?.focus()
    })
  return (
    <fieldset ref={box} className={styles.rows}>
      <legend>{t(`${name}.title`)}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            <ol className={styles.list}>
              {rows.map((row, index) => (
                <li key={row.key} className={styles.row}>
                  {children(row, index + 1)}
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t(`${name}.remove`, { row: index + 1 })}
                    onClick={() => {
                      remove(row.name)
                      focusRow(index)
                    }}
                  />
                </li>
              ))}
            </ol>
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              disabled={rows.length >= most}
              onClick={() => {
                add({ ...blank })
                focusRow(rows.length)
              }}
            >
              {t(`${name}.add`)}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
