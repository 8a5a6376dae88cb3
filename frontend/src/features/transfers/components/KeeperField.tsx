/** Where something is entered: asked only of those who keep registers in several places. */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = { places: readonly { id: string; name: string }[] }

export function KeeperField({ places }: Props) {
  const { t } = useTranslation('books')
  if (places.length < 2) return null
  return (
    <Form.Item name="registered_at" label={t('field.keeper')}>
      <Select options={places.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  )
}
