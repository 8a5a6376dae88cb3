/** The word for a way of looking; a newer server may know others. */
import { useTranslation } from 'react-i18next'

const KINDS = ['view', 'reveal', 'certificate', 'print', 'export'] as const

export function useKindWord(): (kind: string) => string {
  const { t } = useTranslation('my-data')
  return (kind) => t(`kind.${KINDS.find((known) => known === kind) ?? 'other'}`)
}
