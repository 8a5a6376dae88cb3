/** What the letter says: why, where to work, dues, how long it is valid, where the receipt goes. */
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { MOST_DAYS, UNSETTLED } from '../kinds'
import type { Reason } from '../states'
import { DayField } from './DayField'
import { ReasonField } from './ReasonField'
import styles from './transfers.module.css'
import { UnsettledFields } from './UnsettledFields'
import { useUsualDays } from './useUsualDays'
import { Words } from './Words'

type Props = {
  /** Whose rules name the usual days; without it, those of the branch that is chosen. */
  org?: string
  /** A letter in hand says it all. */
  whole?: boolean
}

export function TermsFields({ org, whole = false }: Props) {
  const { t } = useTranslation('transfers')
  const reason = Form.useWatch<Reason | undefined>('reason')
  const usual = useUsualDays(org)
  return (
    <>
      <div className={styles.fields}>
        <ReasonField />
        <Words
          name="destination"
          label={t('field.destination')}
          hint={t('form.destinationHint')}
          line
          most={120}
          optional={!whole}
        />
        <DayField
          name="dues_paid_to"
          label={t('field.dues')}
          extra={t('form.duesHint')}
          month
          optional={!whole}
        />
        <Form.Item
          name="valid_days"
          label={t('field.validDays')}
          extra={t('form.daysHint', { days: usual })}
        >
          <InputNumber
            min={1}
            max={MOST_DAYS}
            precision={0}
            placeholder={String(usual)}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </div>
      <Words
        name="source_address"
        label={t('field.address')}
        extra={t('form.addressHint')}
        line
        most={120}
        optional={!whole}
      />
      {reason && UNSETTLED.includes(reason) && <UnsettledFields />}
    </>
  )
}
