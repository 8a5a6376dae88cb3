/** How to reach an organisation: the columns of 表1 (CHK-21). */
import { useTranslation } from 'react-i18next'
import type { OrgOut } from '@/api/gen'
import { Facts } from '@/ui/Facts'
import { ORG_FIELDS } from '../fields'

export function OrgFacts({ org }: { org: OrgOut }) {
  const { t } = useTranslation('orgs')
  return (
    <Facts
      facts={ORG_FIELDS.filter(({ name }) => name !== 'name').map(({ name, wide }) => ({
        label: t(`field.${name}`),
        value: org[name],
        wide,
      }))}
    />
  )
}
