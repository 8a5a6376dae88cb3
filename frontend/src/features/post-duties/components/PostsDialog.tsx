/** 岗位目录: the posts that branches, units and communities offer; a new one, closing one. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { closeDutyPost, type DutyPostIn, openDutyPost } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { OrgPicker } from '@/ui/OrgPicker'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { postsQuery } from '../queries'
import styles from './duties.module.css'

type Props = { open: boolean; mayKeep: boolean; onClose: () => void }

function NewPost({ onDone }: { onDone: () => Promise<unknown> }) {
  const { t } = useTranslation('post-duties')
  const me = useMe()
  const [form] = Form.useForm<DutyPostIn>()
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: (body: DutyPostIn) => openDutyPost({ body, headers }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('posts.added'))
      form.resetFields(['title', 'duties'])
      await onDone()
    },
  })
  const required = [{ required: true, message: t('wrong.needed') }]
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ org_id: me.grants[0]?.org.id }}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={save.error} />
      <Form.Item name="org_id" label={t('field.org')} rules={required}>
        <OrgPicker
          label={t('field.org')}
          kinds={['unit_org', 'community_org', 'general_branch', 'branch']}
          under={me.grants[0]?.org.id}
        />
      </Form.Item>
      <Form.Item name="title" label={t('field.post')} rules={required}>
        <Input maxLength={60} placeholder={t('posts.example')} />
      </Form.Item>
      <Form.Item name="duties" label={t('field.duties')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={save.isPending}>
        {t('posts.add')}
      </Button>
    </Form>
  )
}

export function PostsDialog({ open, mayKeep, onClose }: Props) {
  const { t } = useTranslation('post-duties')
  const cache = useQueryClient()
  const query = useInfiniteQuery({ ...postsQuery, enabled: open })
  const posts = rowsOf(query.data)
  const { headers, renew } = useIdempotencyKey()
  const again = () => cache.invalidateQueries({ queryKey: ['post-duties'] })
  const closing = useMutation({
    mutationFn: (id: string) => closeDutyPost({ path: { post_id: id }, headers }),
    onSettled: renew,
    onSuccess: again,
  })
  return (
    <Modal open={open} title={t('posts.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && posts.length === 0 && <EmptyState title={t('posts.empty')} />}
      <ul className={styles.posts}>
        {posts.map((post) => (
          <li key={post.id}>
            <div>
              <strong>{post.title}</strong> <span className={styles.muted}>{post.org.name}</span>
              <div>{post.duties}</div>
            </div>
            <span className={styles.muted}>{t('posts.holders', { count: post.holders })}</span>
            {mayKeep && post.holders === 0 && (
              <Button
                size="small"
                aria-label={t('posts.closeOf', { post: post.title })}
                onClick={() => closing.mutate(post.id)}
              >
                {t('posts.close')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && <NewPost onDone={again} />}
    </Modal>
  )
}
