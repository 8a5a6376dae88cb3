/** A member's number: masked, and whole for a purpose that the member can read (SP-17). */
import { useTranslation } from 'react-i18next'
import { revealPhone } from '@/api/gen'
import { PhoneReveal } from '@/ui/PhoneReveal'

type Props = { id: string; masked: string; allowed: boolean }

export function MemberPhone({ id, masked, allowed }: Props) {
  const { t } = useTranslation('members')
  const reveal = async (purpose: string) =>
    (await revealPhone({ path: { member_id: id }, body: { purpose } })).data.phone
  if (!masked) return <>{t('phone.none')}</>
  return (
    <PhoneReveal
      masked={masked}
      allowed={allowed}
      reveal={reveal}
      words={{
        show: t('phone.show'),
        title: t('phone.title'),
        description: t('phone.description'),
        purposes: [t('phone.notify'), t('phone.check'), t('phone.contact')],
        hides: (seconds) => t('phone.hides', { seconds }),
      }}
    />
  )
}
