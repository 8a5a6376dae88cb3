/** The fields of verifying, publicising, objecting, and of going on afterwards. */
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Flex, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { PostedOn, TicketOut } from '@/api/gen'
import { asDay } from '@/ui/asDay'
import { BoxesField } from '@/ui/BoxesField'
import { DayPicker } from '@/ui/laterDayPicker'
import { colleaguesQuery } from '../queries'
import type { StepValues } from '../steps'
import { StepText } from './StepText'

const MOST_PEOPLE = 5
const PLACES = ['board', 'screen', 'online'] as const satisfies PostedOn[]

export function VerifyFields({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const survey = Form.useWatch<StepValues['survey']>('survey') ?? false
  return (
    <>
      <PeopleField ticket={ticket} />
      <Form.Item
        name="others"
        label={t('examine.others')}
        extra={t('examine.othersHint')}
        dependencies={['colleagues']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, others: string[] = []) => {
              const chosen = (getFieldValue('colleagues') ?? []) as string[]
              const count = chosen.length + others.length
              return count > 0 && count <= MOST_PEOPLE
                ? Promise.resolve()
                : Promise.reject(new Error(t('examine.howMany')))
            },
          }),
        ]}
      >
        <Select mode="tags" open={false} suffix={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="survey" valuePropName="checked">
        <Checkbox>{t('examine.survey')}</Checkbox>
      </Form.Item>
      {survey && <StepText name="place" label={t('examine.place')} line most={200} />}
    </>
  )
}

function PeopleField({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const me = useMe()
  const found = useQuery(colleaguesQuery(ticket.id))
  const people = (found.data ?? []).map((one) => ({
    value: one.account_id,
    label: `${one.name}（${one.department_name}）`,
  }))
  const self = { value: me.account.id, label: `${me.account.display_name}（${t('examine.me')}）` }
  return (
    <Form.Item name="colleagues" label={t('examine.colleagues')}>
      <Select
        mode="multiple"
        loading={found.isPending}
        options={[self, ...people]}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('form.toHint')}
      />
    </Form.Item>
  )
}

export function PubliciseFields() {
  const { t } = useTranslation('tickets')
  const where = t('examine.where')
  return (
    <>
      <Form.Item
        name="where"
        label={where}
        initialValue={['board']}
        rules={[{ required: true, message: t('form.choose', { label: where }) }]}
      >
        <BoxesField
          label={where}
          options={PLACES.map((value) => ({ value, label: t(`examine.posted.${value}`) }))}
        />
      </Form.Item>
      <StepText
        name="place"
        label={t('examine.boardPlace')}
        hint={t('examine.boardHint')}
        line
        optional
        most={200}
      />
      <StepText name="text" label={t('examine.publicText')} hint={t('examine.publicHint')} />
      <Flex gap={12} wrap>
        <Form.Item {...asDay} name="from_day" label={t('examine.from')} extra={t('examine.today')}>
          <DayPicker />
        </Form.Item>
        <Form.Item
          {...asDay}
          name="until_day"
          label={t('examine.until')}
          extra={t('examine.fiveDays')}
          dependencies={['from_day']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, until?: string) =>
                !until || until > ((getFieldValue('from_day') as string) ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('examine.order'))),
            }),
          ]}
        >
          <DayPicker />
        </Form.Item>
      </Flex>
    </>
  )
}

export function ObjectFields() {
  const { t } = useTranslation('tickets')
  return (
    <>
      <StepText name="content" label={t('examine.objection')} />
      <StepText
        name="objector"
        label={t('examine.objector')}
        hint={t('examine.anonymous')}
        line
        optional
        most={200}
      />
      <StepText name="contact" label={t('examine.contact')} line optional most={200} />
    </>
  )
}

export function ProceedFields({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const { publicity } = ticket
  const contested =
    publicity &&
    !publicity.ended_at &&
    (publicity.objections ?? 0) > (publicity.settled ?? 0) &&
    ticket.state === 'verifying'
  return (
    <>
      <StepText name="text" label={t('examine.outcome')} />
      {contested && (
        <Form.Item name="upheld" valuePropName="checked" extra={t('examine.upheldHint')}>
          <Checkbox>{t('examine.upheld')}</Checkbox>
        </Form.Item>
      )}
    </>
  )
}
