/** The number from the paper and the last four digits of the phone that was left. */
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { FollowIn } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from './follow.module.css'

type Props = {
  number: string
  onAsk: (known: FollowIn) => void
  asking: { isPending: boolean; error: Problem | null }
}

const NUMBER = /^F\d{4}-\d{4,10}-\d{6,10}$/
const plain = (value: string) => value.normalize('NFKC').replace(/\s/g, '').toUpperCase()

export function FollowForm({ number, onAsk, asking }: Props) {
  const { t } = useTranslation('follow')
  const unknown = asking.error?.status === 404
  return (
    <section className={styles.card}>
      <h1>{t('ask.title')}</h1>
      <p>{t('ask.lead')}</p>
      <Form<FollowIn>
        layout="vertical"
        size="large"
        requiredMark={false}
        initialValues={{ number: plain(number), phone_tail: '' }}
        onFinish={onAsk}
      >
        <Form.Item
          name="number"
          label={t('ask.number')}
          normalize={plain}
          validateTrigger="onBlur"
          rules={[{ pattern: NUMBER, required: true, message: t('ask.numberWrong') }]}
        >
          <Input autoFocus={!number} autoComplete="off" placeholder="F2026-0130-000042" />
        </Form.Item>
        <Form.Item
          name="phone_tail"
          label={t('ask.tail')}
          normalize={plain}
          validateTrigger="onBlur"
          rules={[{ pattern: /^\d{4}$/, required: true, message: t('ask.tailWrong') }]}
        >
          <Input autoFocus={!!number} autoComplete="off" inputMode="numeric" maxLength={4} />
        </Form.Item>
        {unknown ? (
          <Alert
            className={styles.gap}
            type="warning"
            showIcon
            role="alert"
            title={t('ask.unknown')}
            description={t('ask.unknownHint')}
          />
        ) : (
          <ProblemAlert error={asking.error} />
        )}
        <Button type="primary" htmlType="submit" block loading={asking.isPending}>
          {t('ask.go')}
        </Button>
      </Form>
      <p className={styles.muted}>{t('ask.noPhone')}</p>
    </section>
  )
}
