/** One paper of a check: whether it is there, its pages, its day, and to whom it is lent. */
import { Form, Input, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FilePaper, PaperState } from '@/api/gen'
import styles from './files.module.css'

export type PaperValues = {
  code: FilePaper
  title: string
  required?: boolean
  /** Added just now: its name is typed. */
  named?: boolean
  state?: PaperState
  pages?: number | null
  dated_on?: string
  note?: string
}

const STATES: readonly PaperState[] = ['present', 'missing', 'lent']

export function PaperFields({ place }: { place: number }) {
  const { t } = useTranslation('member-files')
  const form = Form.useFormInstance()
  const paper: PaperValues = form.getFieldValue(['papers', place])
  const state: PaperState | undefined = Form.useWatch(['papers', place, 'state'], form)
  const name = paper.title || t(`paper.${paper.code}`)
  return (
    <fieldset className={styles.row}>
      <legend>
        {name}
        {paper.required && <small className={styles.muted}> {t('required')}</small>}
      </legend>
      {paper.named && (
        <Form.Item
          name={[place, 'title']}
          rules={[{ required: true, whitespace: true, message: t('wrong.title') }]}
          noStyle
        >
          <Input aria-label={t('field.title')} placeholder={t('field.title')} maxLength={200} />
        </Form.Item>
      )}
      <div className={styles.inputs}>
        <Form.Item name={[place, 'state']} noStyle>
          <Radio.Group
            aria-label={name}
            optionType="button"
            options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </Form.Item>
        {state && state !== 'missing' && (
          <>
            <Form.Item name={[place, 'pages']} noStyle>
              <InputNumber
                aria-label={t('field.pages')}
                placeholder={t('field.pages')}
                min={1}
                max={9999}
                style={{ width: '6em' }}
              />
            </Form.Item>
            <Form.Item name={[place, 'dated_on']} noStyle>
              <Input type="date" aria-label={t('field.dated_on')} style={{ width: '11em' }} />
            </Form.Item>
          </>
        )}
        {state && (
          <Form.Item
            name={[place, 'note']}
            noStyle={state !== 'lent'}
            rules={[{ required: state === 'lent', whitespace: true, message: t('wrong.lent') }]}
          >
            <Input
              aria-label={t('field.note')}
              placeholder={t(state === 'lent' ? 'field.lentTo' : 'field.note')}
              maxLength={200}
              style={{ width: '16em' }}
            />
          </Form.Item>
        )}
      </div>
    </fieldset>
  )
}
