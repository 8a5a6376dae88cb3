/** One form: who, where they belong, and their first role. */
import { useRouter } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/PageHeader'
import { NewAccountForm } from '../components/NewAccountForm'

export function NewAccountPage() {
  const { t } = useTranslation('accounts')
  const router = useRouter()
  return (
    <div style={{ maxWidth: '40em' }}>
      <PageHeader
        title={t('admin.open')}
        crumbs={[{ label: t('admin.title'), href: '/accounts' }]}
      />
      <Card>
        <NewAccountForm
          onOpened={({ id }) =>
            void router.navigate({ href: `/accounts/${id}?opened=true`, replace: true })
          }
        />
      </Card>
    </div>
  )
}
