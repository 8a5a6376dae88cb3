/** The form of a report: written once, so it asks before it is kept for good. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button, Card, Checkbox, Flex, Form } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey, useMe } from '@/api'
import type { CaseReportOut, TicketOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useDraft } from '@/ui/useDraft'
import styles from '../caseReports.module.css'
import { REPORTS, superiorsQuery, writeReport } from '../queries'
import { bodyOf, OUTSIDE, type ReportValues, valuesOf } from '../reportValues'
import { ReportFields } from './ReportFields'
import { SendingFields } from './SendingFields'

type Props = { place: string; matter?: TicketOut; first?: CaseReportOut }

export function ReportForm({ place, matter, first }: Props) {
  const { t } = useTranslation(['case-reports', 'common'])
  const [form] = Form.useForm<ReportValues>()
  const draft = useDraft(`case-report-${first?.id ?? matter?.id ?? place}`, form)
  const [rest, setRest] = useState<Problem | null>(null)
  const sends = useMe().permissions.includes('case-report:send')
  const known = { matter, first, sends }
  const router = useRouter()
  const cache = useQueryClient()
  const superiors = useQuery(superiorsQuery(place))
  const { headers, renew } = useIdempotencyKey()
  const urgent = Form.useWatch('urgent', form)
  const outside = Form.useWatch('to', form) === OUTSIDE
  const send = Form.useWatch('send', form)
  useEffect(() => {
    if (!form.getFieldValue('to') && superiors.data) {
      form.setFieldValue('to', superiors.data[0]?.id ?? OUTSIDE)
    }
  }, [form, superiors.data])
  useEffect(() => {
    const medium = form.getFieldValue(['sending', 'medium'])
    if (outside === (medium === 'system')) {
      form.setFieldValue(['sending', 'medium'], outside ? 'phone' : 'system')
    }
  }, [form, outside])
  const write = useMutation({
    mutationFn: (values: ReportValues) => writeReport(bodyOf(values, place, known), headers),
    meta: { errors: 'inline' },
    onSuccess: (made) => {
      renew()
      draft.clear()
      notify.done(t('done.write', { number: made.number }))
      void cache.invalidateQueries({ queryKey: REPORTS })
      void cache.invalidateQueries({ queryKey: ['tickets'] })
      void router.navigate({ href: `/case-reports/${made.id}` })
    },
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  const maySend = sends || urgent === true
  return (
    <Card className={styles.form}>
      <Form<ReportValues>
        form={form}
        layout="vertical"
        initialValues={valuesOf(known)}
        onFinish={() => {
          setRest(null)
          write.mutate(form.getFieldsValue(true) as ReportValues)
        }}
        onKeyDown={onKeyDown}
        scrollToFirstError={{ focus: true, block: 'center' }}
        {...draft.formProps}
      >
        <ReportFields superiors={superiors.data ?? []} following={first !== undefined} />
        <Form.Item name="send" valuePropName="checked" hidden={!maySend}>
          <Checkbox>{t('form.sendNow')}</Checkbox>
        </Form.Item>
        {maySend && send && <SendingFields within={!outside} prefix="sending" />}
        {!maySend && <p className={styles.muted}>{t('form.directorSends')}</p>}
        <p className={styles.muted}>{t('form.forGood')}</p>
        <ProblemAlert error={rest} />
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {t(maySend && send ? 'action.writeAndSend' : 'action.keep')}
          </Button>
          <Button onClick={() => router.history.back()}>{t('common:action.cancel')}</Button>
        </Flex>
      </Form>
    </Card>
  )
}
