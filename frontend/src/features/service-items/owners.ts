/** Who offers services: centres, and who stands above them. */
import type { OrgKind } from '@/api/gen'

export const OWNERS: readonly OrgKind[] = ['centre', 'street_committee', 'superior_org_department']

export const ownsItems = (org: { kind: string }): boolean =>
  OWNERS.some((kind) => kind === org.kind)
