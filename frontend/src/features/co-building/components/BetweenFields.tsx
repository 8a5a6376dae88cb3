/** The unit and the community of a form: one's own side is filled in, and the partner. */
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { OrgField } from '@/ui/OrgField'

export function useOwnSide() {
  const me = useMe()
  const own = (kind: 'unit_org' | 'community_org') =>
    me.grants.find((grant) => grant.org.kind === kind)?.org
  return { unit: own('unit_org'), community: own('community_org') }
}

export function BetweenFields() {
  const { t } = useTranslation('co-building')
  return (
    <>
      <OrgField name="unit_id" label={t('field.unit')} kinds={['unit_org']} />
      <OrgField name="community_id" label={t('field.community')} kinds={['community_org']} />
    </>
  )
}
