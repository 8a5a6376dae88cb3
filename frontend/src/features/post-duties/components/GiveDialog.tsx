/** Gives a postless member one of the posts of their branch, unit or community, for a period. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { type DutyLine, givePostDuty } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { rowsOf } from '@/ui/rowsOf'
import { postsQuery } from '../queries'

type Values = { post_id: string; duties?: string; since: string; until: string }
type Props = { open: boolean; line: DutyLine | null; onClose: () => void }

export function GiveDialog({ open, line, onClose }: Props) {
  const { t } = useTranslation('post-duties')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const posts = rowsOf(useInfiniteQuery(postsQuery).data)
  const required = [{ required: true, message: t('wrong.needed') }]
  const choose = (id: string) =>
    form.setFieldValue('duties', posts.find((post) => post.id === id)?.duties ?? '')
  return (
    <FormDialog
      open={open}
      title={t('giveTo', { name: line?.name ?? '' })}
      okText={t('give')}
      form={form}
      start={{
        since: dayjs().format('YYYY-MM-DD'),
        until: dayjs().add(1, 'year').format('YYYY-MM-DD'),
      }}
      save={({ duties, ...rest }, headers) =>
        givePostDuty({
          path: { member_id: line?.member_id ?? '' },
          body: { ...rest, duties: duties?.trim() ?? '' },
          headers,
        })
      }
      done={t('given')}
      after={() => cache.invalidateQueries({ queryKey: ['post-duties'] })}
      onClose={onClose}
    >
      <Form.Item name="post_id" label={t('field.post')} rules={required} extra={t('postsHint')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          onChange={choose}
          options={posts.map((post) => ({
            value: post.id,
            label: `${post.title}（${post.org.name}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="duties" label={t('field.duties')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="since" label={t('field.since')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('field.until')} rules={required}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}
