/** The estates that a community covers (CHK-03). */
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { putOrgEstates } from '@/api/gen'
import type { ReadOrg } from '../queries'
import { PartsCard } from './PartsCard'

export function EstatesCard({ read }: { read: ReadOrg }) {
  const { t } = useTranslation('orgs')
  const org = read.data
  return (
    <PartsCard
      title={t('estates.title')}
      empty={t('estates.empty')}
      read={read}
      mayEdit={org.allowed_actions.includes('put_estates')}
      items={org.estates}
      columns={[
        { key: 'name', label: t('estates.name'), required: true, max: 60 },
        { key: 'address', label: t('estates.address'), max: 200 },
        { key: 'grid', label: t('estates.grid'), max: 200 },
      ]}
      blank={{ name: '', address: '', grid: '' }}
      write={(items) =>
        putOrgEstates({
          path: { org_id: org.id },
          headers: ifMatch(read.etag),
          body: {
            items: items.map(({ id, name, address, grid }) => ({
              id,
              name,
              address: address ?? '',
              grid: grid ?? '',
            })),
          },
        })
      }
    />
  )
}
