/** The form of a record: Ctrl+Enter saves, a draft survives a reload, refusals stand beside fields. */
import { Button, Card, Flex, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api'
import type { MemberIn, MemberOut } from '@/api/gen'
import { withTexts } from '@/i18n/later'
import { showProblem } from '@/ui/formProblem'
import { later } from '@/ui/later'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useDraft } from '@/ui/useDraft'
import { BLANK, bodyOf, type MemberValues, valuesOf } from '../memberValues'
import { MemberFields } from './MemberFields'

const LikeMembers = later(async () => {
  const part = withTexts('duplicates', () => import('./LikeMembers'))
  return (await part()).LikeMembers
})

type Props = {
  /** Names the draft; one for each record. */
  draft: string
  under: string | undefined
  member?: MemberOut
  /** Stands above the fields, such as a conflict. */
  notice?: ReactNode
  /** Resolve when it is saved; a Problem that is thrown is shown. */
  onSave: (body: MemberIn, saved: () => void) => Promise<void>
  onCancel: () => void
}

export function MemberForm({ draft: name, under, member, notice, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<MemberValues>()
  const draft = useDraft<MemberValues>(name, form)
  const [busy, setBusy] = useState(false)
  const [rest, setRest] = useState<Problem | null>(null)
  const submit = async (values: MemberValues) => {
    setBusy(true)
    setRest(null)
    try {
      await onSave(bodyOf(values), draft.clear)
    } catch (error) {
      setRest(showProblem(form, asProblem(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <ProblemAlert error={rest} />
      {notice}
      <Form<MemberValues>
        form={form}
        layout="vertical"
        initialValues={member ? valuesOf(member) : BLANK}
        onFinish={(values) => void submit(values)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
        scrollToFirstError={{ focus: true, block: 'center' }}
        {...draft.formProps}
      >
        <MemberFields under={under} member={member} />
        {!member && <LikeMembers open />}
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('action.save')}
          </Button>
          <Button
            onClick={() => {
              draft.clear()
              onCancel()
            }}
          >
            {t('action.cancel')}
          </Button>
        </Flex>
      </Form>
    </Card>
  )
}
