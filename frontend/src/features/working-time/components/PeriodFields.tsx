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

export function PeriodFields() {
  const { t } = useTranslation(['working-time', 'common'])
  const clock = (label: string) => [
    { required: true, message: t('common:form.required', { label }) },
  ]
  return (
    <Form.List name="periods">
      {(fields, { add, remove }) => (
        <fieldset className={styles.hours}>
          <legend className="visually-hidden">{t('closure.periods')}</legend>
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
              {fields.length > 1 && (
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
              onClick={() => add({ opens: '14:00', closes: '17:30' })}
            >
              {t('closure.addPeriod')}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  )
}
