/** A new item of a centre, or of who stands above centres: a draft until it is published. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { createServiceItem } from '@/api/gen'
import { notify } from '@/ui/notify'
import { OrgField } from '@/ui/OrgField'
import { PageHeader } from '@/ui/PageHeader'
import { ItemForm } from '../components/ItemForm'
import styles from '../components/items.module.css'
import { LimitFromRules } from '../components/LimitFromRules'
import { BLANK, bodyOf, type ItemValues } from '../itemValues'
import { OWNERS, ownsItems } from '../owners'
import { ITEMS } from '../queries'

export function NewItemPage() {
  const { t } = useTranslation(['service-items', 'common'])
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const mine = me.grants.map((grant) => grant.org).find(ownsItems)
  const save = async (values: ItemValues, saved: () => void) => {
    try {
      const body = {
        owner_id: values.owner_id ?? '',
        code: values.code ?? '',
        content: bodyOf(values),
      }
      const { data } = await createServiceItem({ body, headers })
      saved()
      notify.done(t('new.done'))
      await cache.invalidateQueries({ queryKey: ITEMS })
      await navigate({ to: '/service-items/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  const needed = (label: string) => [
    { required: true, message: t('common:form.required', { label }) },
  ]
  return (
    <div style={{ maxWidth: '72em' }}>
      <PageHeader title={t('new.title')} crumbs={[{ label: t('title'), href: '/service-items' }]} />
      <ItemForm
        draft="service-item.new"
        values={{ ...BLANK, owner_id: mine?.id }}
        departments={[]}
        onSave={save}
        onCancel={() => void navigate({ to: '/service-items' })}
      >
        {mine?.kind === 'centre' && <LimitFromRules centre={mine.id} />}
        <div className={styles.grid}>
          <OrgField
            name="owner_id"
            label={t('field.owner')}
            kinds={OWNERS}
            under={me.grants[0]?.org.id}
            chosen={mine}
          />
          <Form.Item
            name="code"
            label={t('field.code')}
            extra={t('field.codeHint')}
            normalize={(typed: string) => typed.toUpperCase()}
            rules={[
              ...needed(t('field.code')),
              { pattern: /^[A-Z0-9][A-Z0-9-]{0,19}$/, message: t('field.codeHint') },
            ]}
          >
            <Input maxLength={20} autoFocus />
          </Form.Item>
        </div>
      </ItemForm>
    </div>
  )
}
