/** A dialog that asks for a few things and writes them once; what is refused is said above them. */
import { useMutation } from '@tanstack/react-query'
import { Form, type FormInstance, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useIdempotencyKey } from '@/api'
import { notify } from './notify'
import { ProblemAlert } from './ProblemAlert'

type Props<V extends object, T> = {
  open: boolean
  title: string
  okText: string
  danger?: boolean
  form: FormInstance<V>
  start?: Partial<V>
  save: (values: V, headers: { 'Idempotency-Key': string }) => Promise<T>
  /** Said once it is written. */
  done?: string
  /** What is read anew, or opened, afterwards. */
  after: (made: T) => Promise<unknown>
  onClose: () => void
  /** What it means, above the form. */
  lead?: ReactNode
  children: ReactNode
}

export function FormDialog<V extends object, T>(props: Props<V, T>) {
  const { open, title, okText, danger = false, form, start, lead, children } = props
  const { headers, renew } = useIdempotencyKey()
  const saving = useMutation({
    mutationFn: (values: V) => props.save(values, headers),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async (made) => {
      if (props.done) notify.done(props.done)
      props.onClose()
      await props.after(made)
    },
  })
  const close = () => {
    saving.reset()
    props.onClose()
  }
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      confirmLoading={saving.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={saving.error} />
      {lead}
      <Form<V>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={start}
        onFinish={(values) => saving.mutate(values)}
      >
        {children}
      </Form>
    </Modal>
  )
}
