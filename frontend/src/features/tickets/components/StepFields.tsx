/** The fields of each step. Their names are the server's, so that its refusals find them. */
import { Checkbox, Form, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { isWords, type StepName } from '../steps'
import { AskFields } from './AskFields'
import { ColleagueField } from './ColleagueField'
import { EntrustedFields } from './EntrustedFields'
import { CollectFields, DeliverFields, PickUpFields } from './ErrandFields'
import { ObjectFields, ProceedFields, PubliciseFields, VerifyFields } from './ExamineFields'
import { MergeFields } from './MergeFields'
import { PapersField } from './PapersField'
import { RequestNote } from './RequestNote'
import { StepText } from './StepText'
import { TargetField } from './TargetField'

type Props = { step: StepName; ticket: TicketOut }
function MediumField() {
  const { t } = useTranslation('tickets')
  const media = ['phone', 'written', 'in_person'] as const
  return (
    <Form.Item name="medium" label={t('form.medium')}>
      <Radio.Group options={media.map((value) => ({ value, label: t(`medium.${value}`) }))} />
    </Form.Item>
  )
}

export function StepFields({ step, ticket }: Props) {
  const { t } = useTranslation('tickets')
  const reason = <StepText name="reason" label={t('form.reason')} />
  if (isWords(step))
    return (
      <>
        {step === 'resolve' && ticket.kind === 'suggestion' && <AdoptedField />}
        <StepText name="text" label={t(`form.text.${step}`)} />
      </>
    )
  switch (step) {
    case 'answer':
      return <StepText name="result" label={t('form.result')} most={1000} />
    case 'notify':
      return (
        <>
          <PapersField step={step} papers={ticket.papers} />
          <MediumField />
        </>
      )
    case 'supplement':
      return <PapersField step={step} papers={ticket.papers} />
    case 'accept':
      return (
        <>
          <PapersField step={step} papers={ticket.papers} />
          <Form.Item name="complex" valuePropName="checked">
            <Checkbox>{t('form.complex')}</Checkbox>
          </Form.Item>
          {ticket.kind === 'proxy' && <EntrustedFields />}
        </>
      )
    case 'decline':
      return (
        <>
          <StepText name="reason" label={t('form.reason')} />
          <StepText name="basis" label={t('form.basis')} hint={t('form.basisHint')} line />
          <StepText
            name="refer_to"
            label={t('form.referTo')}
            hint={t('form.referHint')}
            line
            most={200}
            optional
          />
          <StepText name="refer_phone" label={t('form.referPhone')} line most={200} optional />
          <MediumField />
        </>
      )
    case 'send_up':
      return (
        <>
          <TargetField centre={ticket.centre_id} />
          <DaysField />
        </>
      )
    case 'escalate':
      return (
        <>
          <TargetField centre={ticket.centre_id} />
          <StepText name="report" label={t('form.report')} most={1000} />
        </>
      )
    case 'close':
      return (
        <>
          <StepText name="feedback" label={t('form.feedback')} most={1000} />
          <MediumField />
        </>
      )
    case 'offer':
    case 'rule':
      return (
        <>
          <ColleagueField id={ticket.id} owner={ticket.owner.id} />
          {reason}
        </>
      )
    case 'refuse':
      return (
        <>
          <StepText name="reason" label={t('form.reason')} />
          <StepText name="instead" label={t('form.instead')} line most={200} />
        </>
      )
    case 'merge':
      return <MergeFields ticket={ticket} />
    case 'ask':
      return <AskFields ticket={ticket} />
    case 'grant':
      return ticket.request && <RequestNote request={ticket.request} />
    case 'deliver':
      return <DeliverFields />
    case 'collect':
      return <CollectFields />
    case 'pick_up':
      return <PickUpFields client={ticket.client_name} />
    case 'verify':
      return <VerifyFields ticket={ticket} />
    case 'publicise':
      return <PubliciseFields />
    case 'object':
      return <ObjectFields />
    case 'proceed':
      return <ProceedFields ticket={ticket} />
    case 'start':
    case 'take':
      return null
  }
}

function AdoptedField() {
  const { t } = useTranslation('tickets')
  const label = t('form.adopted')
  return (
    <Form.Item
      name="adopted"
      label={label}
      rules={[{ required: true, message: t('form.needed', { label }) }]}
    >
      <Radio.Group
        options={[
          { value: true, label: t('form.adoptedYes') },
          { value: false, label: t('form.adoptedNo') },
        ]}
      />
    </Form.Item>
  )
}

function DaysField() {
  const { t } = useTranslation('tickets')
  const label = t('form.days')
  return (
    <Form.Item
      name="days"
      label={label}
      rules={[{ required: true, message: t('form.needed', { label }) }]}
    >
      <InputNumber min={1} max={365} precision={0} style={{ width: '10em' }} />
    </Form.Item>
  )
}
