/** Who keeps a unit's contact with communities, and since when (ROL-19, CHK-26). */
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { putOrgLiaisonOfficers } from '@/api/gen'
import { isoDay } from '@/lib/time'
import type { ReadOrg } from '../queries'
import { PartsCard } from './PartsCard'

export function OfficersCard({ read }: { read: ReadOrg }) {
  const { t } = useTranslation('orgs')
  const org = read.data
  return (
    <PartsCard
      title={t('officers.title')}
      empty={t('officers.empty')}
      read={read}
      mayEdit={org.allowed_actions.includes('put_liaison_officers')}
      items={org.liaison_officers.filter((officer) => officer.until === null)}
      columns={[
        { key: 'name', label: t('officers.name'), required: true, max: 60 },
        { key: 'phone', label: t('officers.phone'), max: 40, pattern: /^[0-9 +()#-]*$/ },
        { key: 'since', label: t('officers.since'), required: true, kind: 'day' },
      ]}
      blank={{ name: '', phone: '', since: isoDay(new Date()) }}
      write={(items) =>
        putOrgLiaisonOfficers({
          path: { org_id: org.id },
          headers: ifMatch(read.etag),
          body: {
            items: items.map(({ id, name, phone, since }) => ({
              id,
              name,
              phone: phone ?? '',
              since,
            })),
          },
        })
      }
    />
  )
}
