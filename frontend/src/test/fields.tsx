/** Fields in a form of their own: what is sent once they hold. */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { renderPage } from './render'

type FormProps<V, B> = { fields: ReactNode; toBody: (values: V) => B; sent: B[] }

function OwnForm<V, B>({ fields, toBody, sent }: FormProps<V, B>) {
  const [form] = Form.useForm<V>()
  return (
    <Form<V> form={form} onFinish={(values) => sent.push(toBody(values))}>
      {fields}
      <Button onClick={form.submit}>send</Button>
    </Form>
  )
}

export async function fieldsOf<V, B>(fields: ReactNode, toBody: (values: V) => B) {
  const sent: B[] = []
  renderPage(<OwnForm fields={fields} toBody={toBody} sent={sent} />)
  const button = await screen.findByRole('button', { name: 'send' })
  return { sent, send: () => userEvent.click(button) }
}

export async function pickDay(label: string, day: string) {
  await userEvent.type(await screen.findByLabelText(label), `${day}{Enter}`)
}
