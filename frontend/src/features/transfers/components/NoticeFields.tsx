/** What the member is told and has handed in, and by which channel the papers travel (TRF-02, TRF-03). */
import { Form, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHANNELS } from '../states'
import styles from './transfers.module.css'
import { Words } from './Words'

export type NoticeValues = {
  channel?: (typeof CHANNELS)[number]
  national_no?: string
  materials?: string[]
  told?: string
}

export function NoticeFields() {
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
        <Form.Item name="materials" label={t('field.materials')} extra={t('form.materialsHint')}>
          <Select mode="tags" open={false} suffix={null} tokenSeparators={['、', '，', ',']} />
        </Form.Item>
      </div>
      <Words
        name="told"
        label={t('told.title')}
        hint={t('told.hint')}
        extra={t('told.extra')}
        optional
      />
    </>
  )
}
