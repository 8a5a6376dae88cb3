/** What, when, where and who; a refusal is said beside the field it is about. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'
import { type OrderedOut, type OrderIn, orderService, type TakingCommunity } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { fieldOf, orderOf, startOf, type Values } from '../order'
import { menuQuery } from '../queries'
import styles from './orders.module.css'
import { WhatFields } from './WhatFields'
import { WhenFields } from './WhenFields'
import { WhoFields } from './WhoFields'

type Props = {
  community: TakingCommunity
  estate: string
  onOrdered: (order: OrderedOut) => void
}

export function OrderForm({ community, estate, onOrdered }: Props) {
  const { t } = useTranslation('orders')
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const [start] = useState(() => startOf(new Date(), estate))
  const menu = useQuery(menuQuery(community.id))
  const underWay = useRef(false)
  const refused = (problem: Problem) => {
    const field = fieldOf(problem)
    if (!field) return setRest(showProblem(form, problem))
    form.setFields([{ name: field, errors: [problemText(problem)] }])
    form.scrollToField(field, { focus: true, block: 'center' })
  }
  const order = useMutation({
    mutationFn: async (body: OrderIn) => (await orderService({ body })).data,
    meta: { errors: 'inline' },
    onSuccess: onOrdered,
    onError: refused,
    onSettled: () => {
      underWay.current = false
    },
  })
  const send = (values: Values) => {
    // A second tap may come before the button is drawn as busy.
    if (underWay.current) return
    underWay.current = true
    setRest(null)
    order.mutate(orderOf(community.id, { ...start, ...values }, new Date()))
  }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      scrollToFirstError={{ block: 'center', focus: true }}
      initialValues={start}
      onFinish={send}
      className={styles.form}
    >
      <WhatFields menu={menu.data ?? []} />
      <WhenFields />
      <WhoFields />
      {rest?.code === 'demand-known' ? (
        <Alert
          className={styles.gap}
          type="warning"
          showIcon
          role="alert"
          title={t('known.title')}
          description={t('known.text', { phone: community.phone || t('known.noPhone') })}
        />
      ) : (
        <ProblemAlert error={rest} />
      )}
      <Button type="primary" htmlType="submit" block loading={order.isPending}>
        {t('send')}
      </Button>
      <p className={styles.muted}>{t('sealed')}</p>
    </Form>
  )
}
