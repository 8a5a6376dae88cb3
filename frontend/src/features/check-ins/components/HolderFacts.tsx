/** The certificate's fields about its holder, the phone masked until a purpose is given. */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HolderOut, revealPhone } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Can } from '@/ui/Can'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { Facts } from '@/ui/Facts'
import { useWords } from './useWords'

type Props = { memberId: string; holder: HolderOut }

export function HolderFacts({ memberId, holder }: Props) {
  const { t } = useTranslation(['check-ins', 'codes'])
  const language = useLanguage()
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const [phone, setPhone] = useState<string | null>(null)
  const reveal = async (purpose: string) => {
    const { data } = await revealPhone({ path: { member_id: memberId }, body: { purpose } })
    setPhone(data.phone)
  }
  const phoneField = (
    <>
      {phone ?? holder.phone_masked}
      {phone === null && holder.phone_masked && (
        <Can any={['member:reveal']}>
          <Button type="link" size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
            {t('reveal.show')}
          </Button>
        </Can>
      )}
    </>
  )
  return (
    <Card size="small" title={t('holder.title')}>
      <Facts
        facts={[
          { label: t('holder.name'), value: holder.name },
          { label: t('holder.gender'), value: words.gender(holder.gender) },
          { label: t('holder.birth_month'), value: words.month(holder.birth_month) },
          { label: t('holder.education'), value: words.education(holder.education) },
          { label: t('holder.member_status'), value: words.status(holder.member_status) },
          {
            label: t('holder.joined_party_on'),
            value: formatShortDate(holder.joined_party_on, language),
          },
          { label: t('holder.phone_masked'), value: phoneField },
          { label: t('holder.residence_estate'), value: holder.residence_estate },
          { label: t('holder.employer_and_post'), value: holder.employer_and_post, wide: true },
          { label: t('holder.unit_contact'), value: holder.unit_contact, wide: true },
          { label: t('holder.specialties'), value: words.works(holder.specialties), wide: true },
          { label: t('holder.delegate_roles'), value: words.roles(holder.delegate_roles) },
          {
            label: t('holder.claimed_work_types'),
            value: words.works(holder.claimed_work_types),
            wide: true,
          },
          {
            label: t('holder.available_times'),
            value: words.times(holder.available_times),
            wide: true,
          },
        ]}
      />
      <ConfirmReason
        open={asking}
        title={t('reveal.title')}
        description={t('reveal.what')}
        confirmText={t('reveal.show')}
        presets={[t('reveal.notify'), t('reveal.check'), t('reveal.arrange')]}
        onConfirm={reveal}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
