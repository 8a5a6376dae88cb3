/** The number of somebody who comes from elsewhere: masked, and whole for a purpose in the story. */
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { revealArrivalPhone } from '@/api/gen'
import { PhoneReveal } from '@/ui/PhoneReveal'
import { TRANSFERS } from '../queries'

export function ArrivalPhone({ id, masked }: { id: string; masked: string }) {
  const { t } = useTranslation('transfers')
  const cache = useQueryClient()
  const reveal = async (purpose: string) => {
    const { data } = await revealArrivalPhone({ path: { transfer_id: id }, body: { purpose } })
    void cache.invalidateQueries({ queryKey: [...TRANSFERS, 'one', id] })
    return data.phone
  }
  return (
    <PhoneReveal
      masked={masked}
      allowed
      reveal={reveal}
      words={{
        show: t('phone.show'),
        title: t('phone.title'),
        description: t('phone.description'),
        purposes: [t('phone.notify'), t('phone.letter'), t('phone.materials')],
        hides: (seconds) => t('phone.hides', { seconds }),
      }}
    />
  )
}
