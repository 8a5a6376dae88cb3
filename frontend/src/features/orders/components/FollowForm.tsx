/** The number of the order, and the last four digits of the phone or the code. */
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { FollowDemandIn } from '@/api/gen'
import { isCode, plainCode } from '@/lib/paperCode'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from './orders.module.css'
import { Pick } from './Pick'

type Props = {
  number: string
  onAsk: (known: FollowDemandIn) => void
  asking: { isPending: boolean; error: Problem | null }
}

type Typed = { number: string; secret: string }

const NUMBER = /^X\d{4}-\d{4,10}-\d{6,10}$/
const plain = (value: string) => value.normalize('NFKC').replace(/\s/g, '').toUpperCase()

export function FollowForm({ number, onAsk, asking }: Props) {
  const { t } = useTranslation('orders')
  const [by, setBy] = useState<'tail' | 'code'>('tail')
  const fits = (typed = '') => (by === 'tail' ? /^\d{4}$/.test(typed) : isCode(typed))
  const unknown = asking.error?.status === 404
  return (
    <section className={styles.card}>
      <h1>{t('follow.title')}</h1>
      <p>{t('follow.lead')}</p>
      <Form<Typed>
        layout="vertical"
        size="large"
        requiredMark={false}
        initialValues={{ number: plain(number), secret: '' }}
        onFinish={({ number: asked, secret }) =>
          onAsk({
            number: asked,
            ...(by === 'tail' ? { phone_tail: secret } : { code: plainCode(secret) }),
          })
        }
      >
        <Form.Item
          name="number"
          label={t('follow.number')}
          normalize={plain}
          validateTrigger="onBlur"
          rules={[{ pattern: NUMBER, required: true, message: t('follow.numberWrong') }]}
        >
          <Input autoComplete="off" placeholder="X2026-0018-000042" />
        </Form.Item>
        <Pick
          label={t('follow.how')}
          options={(['tail', 'code'] as const).map((value) => ({
            value,
            label: t(`follow.by.${value}`),
          }))}
          value={by}
          onChange={setBy}
        />
        <Form.Item
          key={by}
          name="secret"
          label={t(`follow.by.${by}`)}
          normalize={plain}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_rule, typed?: string) =>
                fits(typed)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t(`follow.wrong.${by}`))),
            },
          ]}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            inputMode={by === 'tail' ? 'numeric' : 'text'}
            maxLength={by === 'tail' ? 4 : 12}
            placeholder={by === 'tail' ? undefined : '7K3M-9QRT'}
          />
        </Form.Item>
        {unknown ? (
          <Alert
            className={styles.gap}
            type="warning"
            showIcon
            role="alert"
            title={t('follow.unknown')}
            description={t('follow.unknownHint')}
          />
        ) : (
          <ProblemAlert error={asking.error} />
        )}
        <Button type="primary" htmlType="submit" block loading={asking.isPending}>
          {t('follow.go')}
        </Button>
      </Form>
      <HrefLink href="/service" className={styles.plainLink}>
        {t('follow.order')}
      </HrefLink>
    </section>
  )
}
