/** 工作未落实: to the floating members of the street of residence; another street warns (TRF-06). */
import { useQueries } from '@tanstack/react-query'
import { Alert, Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { OrgPicker } from '@/ui/OrgPicker'
import { wayQuery } from '../queries'
import { useUnsettled } from '../useUnsettled'

const LIVED_IN = ['community_org', 'street_committee'] as const

export function UnsettledFields() {
  const { t } = useTranslation('transfers')
  const unsettled = useUnsettled()
  return (
    <>
      <Form.Item name="unsettled" valuePropName="checked" extra={t('form.unsettledHint')}>
        <Checkbox>{t('form.unsettled')}</Checkbox>
      </Form.Item>
      {unsettled && (
        <>
          <Form.Item
            name="residence_id"
            label={t('field.residence')}
            extra={t('form.residenceHint')}
          >
            <OrgPicker label={t('field.residence')} kinds={LIVED_IN} allowClear />
          </Form.Item>
          <OtherStreet />
        </>
      )}
    </>
  )
}

/** Said at once, where both are chosen; it hinders nobody. */
function OtherStreet() {
  const { t } = useTranslation('transfers')
  const target = Form.useWatch<string | undefined>('branch_id')
  const residence = Form.useWatch<string | undefined>('residence_id')
  const both = useQueries({
    queries: [wayQuery(target), wayQuery(residence)],
    combine: (found) => found.map(({ data }) => data?.find(isStreet)),
  })
  const [takes, lives] = both
  if (!takes || !lives || takes.id === lives.id) return null
  return (
    <Form.Item>
      <Alert
        type="warning"
        showIcon
        role="status"
        title={t('warning.lives_elsewhere', { street: lives.name })}
      />
    </Form.Item>
  )
}

const isStreet = ({ kind }: { kind: string }) => kind === 'street_committee'
