/** Edit, publish, withdraw: what the server lets this person do with the item. */
import { EditOutlined, SendOutlined, StopOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch, useIdempotencyKey } from '@/api'
import { publishServiceItem, withdrawServiceItem } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { ITEMS, type ReadItem } from '../queries'

export function ItemActions({ read }: { read: ReadItem }) {
  const { t } = useTranslation('service-items')
  const { data: item, etag } = read
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [leaving, setLeaving] = useState(false)
  const path = { item_id: item.id }
  const publish = useMutation({
    mutationFn: () => publishServiceItem({ path, headers: { ...headers, ...ifMatch(etag) } }),
    onSuccess: ({ data }) => notify.done(t('publish.done', { number: data.number })),
    onSettled: () => {
      renew()
      return cache.invalidateQueries({ queryKey: ITEMS })
    },
  })
  const withdraw = async (reason: string) => {
    try {
      await withdrawServiceItem({
        path,
        body: { reason },
        headers: { ...headers, ...ifMatch(etag) },
      })
    } finally {
      renew()
    }
    notify.done(t('withdraw.done'))
    await cache.invalidateQueries({ queryKey: ITEMS })
  }
  const actions = [
    {
      name: 'publish',
      label: t('action.publish'),
      icon: <SendOutlined />,
      kind: 'primary' as const,
      loading: publish.isPending,
      run: async () => {
        if (await notify.confirm(t('publish.title'))) publish.mutate()
      },
    },
    {
      name: 'edit',
      label: t('action.edit'),
      icon: <EditOutlined />,
      hotkey: 'e',
      run: () => void navigate({ to: '/service-items/$id/edit', params: { id: item.id } }),
    },
    {
      name: 'withdraw',
      label: t('action.withdraw'),
      icon: <StopOutlined />,
      kind: 'danger' as const,
      run: () => setLeaving(true),
    },
  ]
  return (
    <>
      {item.allowed_actions.length > 0 && (
        <HrefLink href={`/reply-templates?org=${item.owner.id}&item=${item.id}`}>
          {t('templates')}
        </HrefLink>
      )}
      <ActionBar actions={actions} allowed={item.allowed_actions} />
      <ConfirmReason
        open={leaving}
        title={t('withdraw.title')}
        description={t('withdraw.description')}
        confirmText={t('action.withdraw')}
        presets={[t('withdraw.preset1'), t('withdraw.preset2')]}
        onConfirm={withdraw}
        onClose={() => setLeaving(false)}
      />
    </>
  )
}
