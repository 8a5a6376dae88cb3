/** Draft, published or withdrawn, in word and colour. */
import { useTranslation } from 'react-i18next'
import type { ItemState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'

const TONES = { draft: 'warning', published: 'success', withdrawn: 'neutral' } as const

export function ItemStateTag({ state }: { state: ItemState }) {
  const { t } = useTranslation('codes')
  return <StateTag tone={TONES[state]}>{t(`itemState.${state}`)}</StateTag>
}
