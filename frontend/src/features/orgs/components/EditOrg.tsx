/** Changes an organisation's texts; if somebody else was quicker, says what they changed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fasterText, ifMatch, type Problem } from '@/api'
import { editOrg } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useDraft } from '@/ui/useDraft'
import { changedFields, type OrgTexts, textsOf } from '../fields'
import { orgQuery, type ReadOrg } from '../queries'
import { Conflict } from './Conflict'
import { OrgFields } from './OrgFields'

type Props = { read: ReadOrg; onDone: () => void }

export function EditOrg({ read, onDone }: Props) {
  const { t } = useTranslation(['orgs', 'common'])
  const cache = useQueryClient()
  const [form] = Form.useForm<OrgTexts>()
  const [base, setBase] = useState(read)
  const [latest, setLatest] = useState<ReadOrg | null>(null)
  const [faster, setFaster] = useState<string>()
  const [rest, setRest] = useState<Problem | null>(null)
  const draft = useDraft<OrgTexts>(`org.${read.data.id}`, form)
  const query = orgQuery(read.data.id)
  const save = useMutation({
    mutationFn: (body: OrgTexts) =>
      editOrg({ path: { org_id: read.data.id }, body, headers: ifMatch(base.etag) }),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: async () => {
      draft.clear()
      notify.done(t('common:done.saved'))
      onDone()
      await cache.invalidateQueries({ queryKey: ['orgs'] })
    },
    onError: async (problem) => {
      if (problem.status !== 412) return setRest(showProblem(form, problem))
      setFaster(fasterText(problem))
      setLatest(await cache.query({ ...query, staleTime: 0 }))
    },
  })
  const take = (texts: Partial<OrgTexts>) => {
    if (!latest) return
    form.setFieldsValue(texts)
    setBase(latest)
    setLatest(null)
  }
  return (
    <Form<OrgTexts>
      form={form}
      layout="vertical"
      aria-label={t('action.edit')}
      initialValues={textsOf(read.data)}
      onFinish={(values) => save.mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
      {...draft.formProps}
    >
      <ProblemAlert error={rest} />
      {latest && (
        <Conflict
          title={faster}
          changes={changedFields(textsOf(base.data), textsOf(latest.data)).map((name) => ({
            label: t(`field.${name}`),
            before: base.data[name],
            after: latest.data[name],
          }))}
          onReload={() => take(textsOf(latest.data))}
          onKeep={() => take({})}
        />
      )}
      <OrgFields />
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!!latest}>
          {t('common:action.save')}
        </Button>
        <Button
          onClick={() => {
            draft.clear()
            onDone()
          }}
        >
          {t('common:action.cancel')}
        </Button>
      </Flex>
    </Form>
  )
}
