/** The fields of each step. Their names are the server's, so that its refusals find them. */
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Move, TransferOut } from '@/api/gen'
import { OrgField } from '@/ui/OrgField'
import { BRANCHES, MOST_DAYS } from '../kinds'
import { isReasoned } from '../steps'
import { useUnsettled } from '../useUnsettled'
import { CategoryField } from './CategoryField'
import { ChannelField } from './ChannelField'
import { DayField } from './DayField'
import { MaterialsField } from './MaterialsField'
import { TargetFields } from './TargetFields'
import { TermsFields } from './TermsFields'
import { Words } from './Words'

type Props = { move: Move; transfer: TransferOut }

export function StepFields({ move, transfer }: Props) {
  const { t } = useTranslation(['transfers', 'common'])
  const { target } = transfer
  const floating = useUnsettled()
  const chosen = target.branch_id ? { id: target.branch_id, name: target.name } : undefined
  const why = <Words name="why" label={t('form.why')} />
  const proof = (
    <Words
      name="proof"
      label={t('form.proof')}
      hint={t('form.proofHint')}
      line
      most={120}
      optional
    />
  )
  if (isReasoned(move)) return why
  switch (move) {
    case 'approve':
      return <Words name="opinion" label={t('form.opinion')} optional />
    case 'apply':
      return (
        <>
          <TargetFields target={target} />
          <TermsFields />
        </>
      )
    case 'enter':
      return (
        <>
          <Words name="letter_no" label={t('field.letterNo')} line most={60} />
          <DayField name="issued_on" label={t('field.issuedOn')} />
          <OrgField
            name="branch_id"
            label={t('form.branch')}
            hint={floating ? t('form.floatingHint') : undefined}
            kinds={BRANCHES}
            floating={floating || undefined}
            chosen={chosen}
          />
          {!transfer.person.birth_month && (
            <DayField name="birth_month" label={t('field.birth')} month />
          )}
          <TermsFields whole />
        </>
      )
    case 'assign':
      return (
        <>
          <OrgField
            name="into"
            label={t('form.into')}
            hint={t('form.intoHint', { committee: target.committee_name })}
            kinds={BRANCHES}
            under={target.committee_id ?? undefined}
            chosen={chosen}
          />
          {transfer.direction === 'in' && !transfer.terms.unsettled && <CategoryField />}
        </>
      )
    case 'take_receipt':
      return <DayField name="received_on" label={t('form.receivedOn')} first />
    case 'settle':
      return (
        <>
          <Words name="branch_name" label={t('form.otherBranch')} line most={120} />
          <DayField name="assigned_on" label={t('field.assignedOn')} />
          <DayField name="received_on" label={t('form.receivedOn')} />
        </>
      )
    case 'prolong':
      return (
        <>
          <Days />
          {why}
          {proof}
        </>
      )
    case 'arrive':
      return (
        <>
          {why}
          {proof}
        </>
      )
    case 'tell':
      return <Words name="text" label={t('told.title')} hint={t('told.hint')} />
    case 'take_materials':
      return <MaterialsField required />
    case 'note_number':
      return (
        <>
          <Words
            name="national_no"
            label={t('field.national')}
            extra={t('form.nationalHint')}
            line
            most={60}
            optional={Boolean(transfer.national_no)}
          />
          <Words name="why" label={t('form.why')} optional={!transfer.national_no} />
        </>
      )
    case 'change_channel':
      return (
        <>
          <ChannelField now={transfer.channel} />
          {why}
        </>
      )
    case 'talk':
      return (
        <>
          <DayField name="held_on" label={t('form.heldOn')} first />
          <Words
            name="held_by"
            label={t('form.heldBy')}
            extra={t('form.heldByHint')}
            line
            most={60}
          />
        </>
      )
    case 'refer':
      return (
        <>
          <Words name="to" label={t('form.referTo')} hint={t('form.referToHint')} line most={120} />
          {why}
        </>
      )
    case 'hear':
      return <Words name="text" label={t('form.heard')} />
    case 'feed_back':
      return <Words name="text" label={t('form.fedBack')} />
    case 'follow_up':
      return <Words name="text" label={t('form.followUp')} hint={t('form.followUpHint')} />
    default:
      return null
  }
}

function Days() {
  const { t } = useTranslation(['transfers', 'common'])
  const label = t('form.days')
  return (
    <Form.Item
      name="days"
      label={label}
      rules={[{ required: true, message: t('common:form.required', { label }) }]}
    >
      <InputNumber min={1} max={MOST_DAYS} precision={0} style={{ width: '10em' }} />
    </Form.Item>
  )
}
