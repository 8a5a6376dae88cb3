/** Who comes, from where, with which letter, and for which branch here. */
import { Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { codesOf } from '@/i18n/codes'
import { formatPhone } from '@/lib/phone'
import { OrgField } from '@/ui/OrgField'
import { BRANCHES } from '../kinds'
import { useUnsettled } from '../useUnsettled'
import { DayField } from './DayField'
import { ReasonField } from './ReasonField'
import { TermsFields } from './TermsFields'
import styles from './transfers.module.css'
import { Words } from './Words'

type Props = {
  places: readonly { id: string; name: string }[]
  /** What only the letter says is asked once it is in hand. */
  brief?: boolean
  /** The number that was left with the ticket need not be typed again. */
  phoneKept?: string
}

export function ArrivalFields({ places, brief = false, phoneKept }: Props) {
  const { t } = useTranslation(['transfers', 'codes', 'common'])
  const lettered = Boolean(Form.useWatch<string | undefined>('letter_no')?.trim())
  const gender = t('field.gender')
  const floating = useUnsettled()
  const whole = lettered || !brief
  return (
    <>
      {places.length > 1 && (
        <Form.Item name="registered_at" label={t('arrival.place')}>
          <Select options={places.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <div className={styles.fields}>
        <Words name="name" label={t('field.person')} line most={60} autoFocus />
        <Form.Item
          name="gender"
          label={gender}
          rules={[{ required: true, message: t('common:form.required', { label: gender }) }]}
        >
          <Radio.Group
            options={codesOf('gender').map((value) => ({
              value,
              label: t(`codes:gender.${value}`),
            }))}
          />
        </Form.Item>
        {whole && (
          <>
            <DayField name="birth_month" label={t('field.birth')} month optional={!lettered} />
            <Form.Item name="status" label={t('field.status')}>
              <Radio.Group
                options={codesOf('memberStatus').map((value) => ({
                  value,
                  label: t(`codes:memberStatus.${value}`),
                }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="phone"
          label={t('field.phone')}
          rules={
            phoneKept
              ? []
              : [
                  {
                    required: true,
                    message: t('common:form.required', { label: t('field.phone') }),
                  },
                ]
          }
          extra={phoneKept && t('counter.phoneKept', { phone: formatPhone(phoneKept) })}
        >
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      </div>
      <div className={styles.fields}>
        <Words
          name={['from', 'committee_name']}
          label={t('arrival.committee')}
          extra={t('arrival.committeeHint')}
          line
          most={120}
        />
        <Words name={['from', 'name']} label={t('arrival.branch')} line most={120} />
      </div>
      <div className={styles.fields}>
        <Words
          name="letter_no"
          label={t('field.letterNo')}
          extra={t('arrival.letterHint')}
          line
          most={60}
          optional
        />
        <DayField name="issued_on" label={t('field.issuedOn')} optional={!lettered} />
      </div>
      <OrgField
        name="branch_id"
        label={t('form.branch')}
        hint={t(floating ? 'form.floatingHint' : 'arrival.intoHint')}
        kinds={BRANCHES}
        floating={floating || undefined}
      />
      {whole ? <TermsFields whole={lettered} /> : <ReasonField />}
    </>
  )
}
