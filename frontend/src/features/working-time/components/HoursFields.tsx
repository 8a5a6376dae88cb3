/** Whose hours, from when, the working periods, and those that make no working day (CLK-17). */
import { DatePicker, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { asDay } from '@/ui/asDay'
import { OrgField } from '@/ui/OrgField'
import { EXTRAS } from '../hours'
import { chosenOf, OFFICES, type Office } from '../useOrg'
import { PeriodFields } from './PeriodFields'

export function HoursFields({ office }: { office: Office }) {
  const { t } = useTranslation(['working-time', 'common'])
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('common:form.required', { label }) },
  ]
  return (
    <>
      <OrgField
        name="org_id"
        label={t('org.label')}
        hint={t('opening.orgHint')}
        kinds={OFFICES}
        chosen={chosenOf(office)}
      />
      <Form.Item
        {...asDay}
        name="valid_from"
        label={t('opening.from')}
        rules={required(t('opening.from'))}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('opening.name')}
        extra={t('opening.nameHint')}
        rules={required(t('opening.name'))}
      >
        <Input maxLength={50} />
      </Form.Item>
      <h3>{t('opening.periods')}</h3>
      <PeriodFields label={t('opening.periods')} />
      {EXTRAS.map((kind) => (
        <section key={kind}>
          <h3>{t(`opening.extra.${kind}`)}</h3>
          <PeriodFields
            name={kind}
            label={t(`opening.extra.${kind}`)}
            optional
            first={FIRST[kind]}
          />
        </section>
      ))}
      <p>{t('opening.extraHint')}</p>
    </>
  )
}

const FIRST = {
  night: { opens: '19:00', closes: '21:30' },
  weekend: { opens: '09:00', closes: '12:00' },
}
