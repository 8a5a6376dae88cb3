/** The form of an item: Ctrl+Enter saves the draft, and what was typed survives a reload. */
import { Button, Card, Flex, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useDraft } from '@/ui/useDraft'
import type { ItemValues } from '../itemValues'
import { ItemFields } from './ItemFields'

type Props = {
  /** The item as it is kept; a new one takes samples once it is saved. */
  item?: string
  /** Names the kept typing; one for each item. */
  draft: string
  values: ItemValues
  departments: readonly string[]
  /** Above the fields: a conflict, or who owns a new item. */
  children?: ReactNode
  focused?: boolean
  /** Resolve when it is saved; a Problem that is thrown is shown. */
  onSave: (values: ItemValues, saved: () => void) => Promise<void>
  onCancel: () => void
}

export function ItemForm(props: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ItemValues>()
  const draft = useDraft<ItemValues>(props.draft, form)
  const [busy, setBusy] = useState(false)
  const [rest, setRest] = useState<Problem | null>(null)
  const submit = async () => {
    setBusy(true)
    setRest(null)
    try {
      await props.onSave(form.getFieldsValue(true) as ItemValues, draft.clear)
    } catch (error) {
      setRest(showProblem(form, asProblem(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <Form<ItemValues>
        form={form}
        layout="vertical"
        initialValues={props.values}
        onFinish={() => void submit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
        scrollToFirstError={{ focus: true, block: 'center' }}
        {...draft.formProps}
      >
        {props.children}
        <ItemFields item={props.item} departments={props.departments} focused={props.focused} />
        <ProblemAlert error={rest} />
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('action.save')}
          </Button>
          <Button
            onClick={() => {
              draft.clear()
              props.onCancel()
            }}
          >
            {t('action.cancel')}
          </Button>
        </Flex>
      </Form>
    </Card>
  )
}
