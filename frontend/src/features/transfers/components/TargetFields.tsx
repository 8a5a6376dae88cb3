/** Where to: a branch of this system, or an organisation elsewhere with whom the letter addresses. */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PartyOut } from '@/api/gen'
import { OrgField } from '@/ui/OrgField'
import { BRANCHES } from '../kinds'
import { useUnsettled } from '../useUnsettled'
import { Words } from './Words'

export function TargetFields({ target }: { target?: PartyOut }) {
  const { t } = useTranslation('transfers')
  const floating = useUnsettled()
  const where = Form.useWatch<'here' | 'elsewhere' | undefined>('where') ?? 'here'
  const chosen = target?.branch_id ? { id: target.branch_id, name: target.name } : undefined
  return (
    <>
      <Form.Item name="where" label={t('form.where')}>
        <Radio.Group
          options={(['here', 'elsewhere'] as const).map((value) => ({
            value,
            label: t(`form.${value}`),
          }))}
        />
      </Form.Item>
      {where === 'here' ? (
        <OrgField
          name="branch_id"
          label={t('form.branch')}
          hint={t(floating ? 'form.floatingHint' : 'form.branchHint')}
          kinds={BRANCHES}
          floating={floating || undefined}
          chosen={chosen}
        />
      ) : (
        <>
          <Words
            name={['elsewhere', 'committee_name']}
            label={t('form.addressee')}
            extra={t('form.addresseeHint')}
            line
            most={120}
          />
          <Words name={['elsewhere', 'name']} label={t('form.otherBranch')} line most={120} />
        </>
      )}
    </>
  )
}
