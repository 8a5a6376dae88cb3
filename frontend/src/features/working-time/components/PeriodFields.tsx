/** From when to when it is open: one or several times a day. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import styles from './dialogs.module.css'

const MOST = 6

/** Kept as text: `08:30`. */
const asClock = {
  getValueProps: (value?: string | null) => ({
    value: value ? dayjs(`2000-01-01T${value}`) : null,
  }),
  normalize: (value: dayjs.Dayjs | null) => value?.format('HH:mm'),
}

type Props = {
  /** Which list of the form, and what it is called. */
  name?: string
  label?: string
  /** May be empty. */
  optional?: boolean
  /** What a further period begins with. */
  first?: { opens: string; closes: string }
}

const AFTERNOON = { opens: '14:00', closes: '17:30' }

export function PeriodFields({ name = 'periods', label, optional, first = AFTERNOON }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const clock = (label: string) => [
    { required: true, message: t('common:form.required', { label }) },
  ]
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <fieldset className={styles.hours}>
          <legend className="visually-hidden">{label ?? t('closure.periods')}</legend>
          {fields.map((field) => (
            <div key={field.key} className={styles.periods}>
              <Form.Item
                name={[field.name, 'opens']}
                label={t('closure.opens')}
                {...asClock}
                rules={clock(t('closure.opens'))}
                style={{ marginBottom: 0 }}
              >
                <TimePicker format="HH:mm" minuteStep={5} needConfirm={false} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'closes']}
                label={t('closure.closes')}
                {...asClock}
                rules={clock(t('closure.closes'))}
                style={{ marginBottom: 0 }}
              >
                <TimePicker format="HH:mm" minuteStep={5} needConfirm={false} />
              </Form.Item>
              {(optional || fields.length > 1) && (
                <Button
                  aria-label={t('closure.dropPeriod', { number: field.name + 1 })}
                  icon={<DeleteOutlined />}
                  style={{ alignSelf: 'flex-end' }}
                  onClick={() => remove(field.name)}
                />
              )}
            </div>
          ))}
          {fields.length < MOST && (
            <Button
              icon={<PlusOutlined />}
              aria-label={label && `${t('closure.addPeriod')} ${label}`}
              onClick={() => add(first)}
            >
              {t('closure.addPeriod')}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  )
}
