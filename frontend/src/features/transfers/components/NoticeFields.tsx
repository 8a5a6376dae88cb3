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

/** At a counter both are asked for. */
export function NoticeFields({ counter = false }: { counter?: boolean }) {
  const { t } = useTranslation('transfers')
  return (
    <>
      <Form.Item name="channel" label={t('field.channel')}>
        <Radio.Group options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Form.Item>
      <div className={styles.fields}>
        <Words
          name="national_no"
          label={t('field.national')}
          extra={t('form.nationalHint')}
          line
          most={60}
          optional
        />
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
