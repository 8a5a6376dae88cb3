/** One page for a visit: who, where to, why, what was handed in, and what the member was told. */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CounterValues } from '../../counter'
import { ArrivalFields } from '../ArrivalFields'
import { NoticeFields } from '../NoticeFields'
import { ReasonField } from '../ReasonField'
import { TargetFields } from '../TargetFields'
import styles from '../transfers.module.css'
import { Words } from '../Words'
import { MemberFind } from './MemberFind'
import { OtherStreet } from './OtherStreet'

type Props = { at: string; first?: string; phoneKept?: string; fromTicket?: boolean }

export function CounterFields({ at, first, phoneKept, fromTicket = false }: Props) {
  const { t } = useTranslation(['transfers', 'common'])
  const way = Form.useWatch<CounterValues['way']>('way') ?? 'in'
  const label = t('counter.member')
  const ways = fromTicket ? (['in', 'out'] as const) : (['in', 'out', 'other'] as const)
  return (
    <>
      <Form.Item name="way" label={t('counter.way')}>
        <Radio.Group
          options={ways.map((value) => ({
            value,
            label: t(`counter.ways.${value}`),
          }))}
        />
      </Form.Item>
      {way === 'in' ? (
        <ArrivalFields places={[]} brief phoneKept={phoneKept} />
      ) : (
        <>
          {way === 'other' ? (
            <OtherStreet />
          ) : (
            <Form.Item
              name="member"
              label={label}
              rules={[{ required: true, message: t('common:form.required', { label }) }]}
            >
              <MemberFind at={at} label={label} first={first} />
            </Form.Item>
          )}
          <TargetFields />
          <div className={styles.fields}>
            <ReasonField />
            <Words
              name="destination"
              label={t('field.destination')}
              hint={t('form.destinationHint')}
              line
              most={120}
              optional
            />
          </div>
        </>
      )}
      <NoticeFields counter unfound={way === 'other'} />
    </>
  )
}
