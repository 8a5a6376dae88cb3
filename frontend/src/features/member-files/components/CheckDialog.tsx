/** 核对档案: what somebody found with the file in hand; only what changed is sent (MEM-06). */
import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { checkMemberFile, type MemberFileOut, type PaperIn } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '../papers'
import styles from './files.module.css'
import { PaperFields, type PaperValues } from './PaperFields'

type Values = { cabinet: string; box: string; papers: PaperValues[] }
type Props = { open: boolean; file: MemberFileOut; onClose: () => void }

const plain = (paper: PaperValues) => JSON.stringify(sentOf(paper))

function sentOf({ code, title, state, pages, dated_on, note }: PaperValues): PaperIn {
  return {
    code,
    title: title.trim(),
    state: state ?? 'present',
    pages: pages ?? null,
    dated_on: dated_on || null,
    note: note?.trim() ?? '',
  }
}

function startOf(file: MemberFileOut): Values {
  const papers = rowsOf(file).map(({ code, title, required, entered }) => ({
    code,
    title,
    required,
    state: entered?.state,
    pages: entered?.pages,
    dated_on: entered?.dated_on ?? '',
    note: entered?.note ?? '',
  }))
  return { cabinet: file.cabinet, box: file.box, papers }
}

export function CheckDialog({ open, file, onClose }: Props) {
  const { t } = useTranslation('member-files')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const { headers, renew } = useIdempotencyKey()
  const start = startOf(file)
  const before = new Map(start.papers.map((one) => [one.code + one.title, one]))
  const save = useMutation({
    mutationFn: ({ cabinet, box, papers }: Values) => {
      const changed = papers.filter((one) => {
        const old = before.get(one.code + one.title)
        return one.state !== undefined && !(old?.state && plain(old) === plain(one))
      })
      const body = {
        cabinet: cabinet.trim(),
        box: box.trim(),
        papers: changed.map(sentOf),
        read_version: file.version,
      }
      return checkMemberFile({ path: { member_id: file.member_id }, body, headers })
    },
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('check.done'))
      onClose()
      await cache.invalidateQueries({ queryKey: ['member-files'] })
    },
  })
  const close = () => {
    save.reset()
    onClose()
  }
  const allThere = () => {
    const papers: PaperValues[] = form.getFieldValue('papers')
    form.setFieldValue(
      'papers',
      papers.map((one) =>
        one.required && one.state === undefined ? { ...one, state: 'present' as const } : one,
      ),
    )
  }
  return (
    <Modal
      open={open}
      width={760}
      title={t('check.of', { name: file.name })}
      okText={t('check.save')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={start}
        // A paper's code and name have no field of their own: finish() alone would leave them out.
        onFinish={() => save.mutate(form.getFieldsValue(true))}
      >
        <div className={styles.inputs}>
          <Form.Item name="cabinet" label={t('field.cabinet')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="box" label={t('field.box')}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Button size="small" onClick={allThere}>
          {t('check.allThere')}
        </Button>
        <Form.List name="papers">
          {(fields, { add }) => (
            <>
              {fields.map((field) => (
                <PaperFields key={field.key} place={field.name} />
              ))}
              <Button
                size="small"
                icon={<PlusOutlined />}
                style={{ marginTop: 8 }}
                onClick={() =>
                  add({ code: 'other', title: '', named: true, state: 'present', note: '' })
                }
              >
                {t('check.addOther')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  )
}
