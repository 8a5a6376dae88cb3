/** 批量接转: a list in, and the lists that were sent or are coming (TRF-05). */
import { useTranslation } from 'react-i18next'
import { Can } from '@/ui/Can'
import { PageHeader } from '@/ui/PageHeader'
import { BatchesTable } from './BatchesTable'
import { SendList } from './SendList'

export function BatchesPage() {
  const { t } = useTranslation(['transfer-batches', 'transfers'])
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[{ label: t('transfers:title'), href: '/transfers' }]}
      />
      <Can any={['transfer:apply']}>
        <SendList />
      </Can>
      <h2 style={{ fontSize: '1.1em', margin: '20px 0 4px' }}>{t('list.title')}</h2>
      <BatchesTable />
    </>
  )
}
