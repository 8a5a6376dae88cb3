/** What the member is told and has handed in, and by which channel the papers travel (TRF-02, TRF-03). */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHANNELS } from '../states'
import { MaterialsField } from './MaterialsField'
import styles from './transfers.module.css'
import { Words } from './Words'

export type NoticeValues = {
  channel?: (typeof CHANNELS)[number]
  national_no?: string
  materials?: string[]
  told?: string
}

type Props = {
  /** Papers and words are asked for there. */
  counter?: boolean
  /** Nobody has found the member yet, so there is no number either. */
  unfound?: boolean
}

export function NoticeFields({ counter = false, unfound = false }: Props) {
  const { t } = useTranslation('transfers')
  return (
    <>
      <Form.Item name="channel" label={t('field.channel')}>
        <Radio.Group options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Form.Item>
      <div className={styles.fields}>
        {!unfound && (
          <Words
            name="national_no"
            label={t('field.national')}
            extra={t('form.nationalHint')}
            line
            most={60}
            optional
          />
        )}
        <MaterialsField required={counter} />
      </div>
      <Words
        name="told"
        label={t('told.title')}
        hint={t('told.hint')}
        extra={t('told.extra')}
        optional={!counter}
      />
    </>
  )
}
