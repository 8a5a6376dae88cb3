/** Times that do not count (CLK-09 to CLK-11). */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PAUSE_KINDS } from '../calculation'
import styles from './calculator.module.css'
import { MomentField } from './MomentField'

const MOST = 20
const FIELD = { flex: '1 1 12em', marginBottom: 0 }

export function PauseFields() {
  const { t } = useTranslation('working-time')
  return (
    <Form.List name="pauses">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <fieldset key={field.key} className={styles.pause}>
              <legend>{t('pause.number', { number: field.name + 1 })}</legend>
              <Form.Item name={[field.name, 'kind']} label={t('pause.why')} style={FIELD}>
                <Select
                  options={PAUSE_KINDS.map((value) => ({ value, label: t(`pause.kind.${value}`) }))}
                />
              </Form.Item>
              <MomentField
                name={[field.name, 'start']}
                label={t('pause.start')}
                required
                style={FIELD}
              />
              <MomentField
                name={[field.name, 'end']}
                label={t('pause.end')}
                extra={t('pause.endHint')}
                style={FIELD}
              />
              <Form.Item name={[field.name, 'reason']} label={t('pause.reason')} style={FIELD}>
                <Input maxLength={100} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                style={{ alignSelf: 'flex-start' }}
                onClick={() => remove(field.name)}
              >
                {t('pause.drop', { number: field.name + 1 })}
              </Button>
            </fieldset>
          ))}
          {fields.length < MOST && (
            <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'client' })}>
              {t('pause.add')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
