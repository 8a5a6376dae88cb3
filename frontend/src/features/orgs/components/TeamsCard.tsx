/** Service teams of a community (CHK-10) or of a centre (VOL-01), each in one field of work. */
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { putOrgTeams, type WorkType } from '@/api/gen'
import { codesOf } from '@/i18n/codes'
import type { ReadOrg } from '../queries'
import { PartsCard } from './PartsCard'

export function TeamsCard({ read }: { read: ReadOrg }) {
  const { t } = useTranslation(['orgs', 'codes'])
  const org = read.data
  return (
    <PartsCard
      title={t('teams.title')}
      empty={t('teams.empty')}
      read={read}
      mayEdit={org.allowed_actions.includes('put_teams')}
      items={org.teams.filter((team) => team.closed_on === null)}
      columns={[
        { key: 'name', label: t('teams.name'), required: true, max: 60 },
        {
          key: 'field',
          label: t('teams.field'),
          required: true,
          kind: 'choice',
          options: codesOf('workType').map((value) => ({
            value,
            label: t(`codes:workType.${value}`),
          })),
        },
      ]}
      blank={{ name: '', field: 'other' as WorkType }}
      write={(items) =>
        putOrgTeams({
          path: { org_id: org.id },
          headers: ifMatch(read.etag),
          body: { items: items.map(({ id, name, field }) => ({ id, name, field })) },
        })
      }
    />
  )
}
