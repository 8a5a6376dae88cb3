/** Somebody comes, or it is done by phone and on the net (SRV-05). */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DemandManner } from '@/api/gen'

const MANNERS: readonly DemandManner[] = ['in_person', 'online']

export function MannerField() {
  const { t } = useTranslation('demand-desk')
  return (
    <Form.Item name="manner" label={t('field.manner')}>
      <Radio.Group options={MANNERS.map((value) => ({ value, label: t(`manner.${value}`) }))} />
    </Form.Item>
  )
}
