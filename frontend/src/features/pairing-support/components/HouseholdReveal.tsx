/** A code, until somebody says what for; each look is kept, and printed for the household (SP-08). */
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealHousehold } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { useBriefly } from '@/ui/useBriefly'

type Props = { id: string; code: string; may: boolean; onSeen: () => void }

export function HouseholdReveal({ id, code, may, onSeen }: Props) {
  const { t } = useTranslation('pairing')
  const [asking, setAsking] = useState(false)
  const { shown, left, show } = useBriefly()
  const ask = async (purpose: string) => {
    const { data } = await revealHousehold({ path: { pair_id: id }, body: { purpose } })
    show([data.name, data.phone, data.address].join(' · '))
    onSeen()
  }
  return (
    <Flex gap={8} wrap align="center">
      <span aria-live="polite">{shown ?? code}</span>
      {shown !== null && <span>{t('reveal.hides', { count: left })}</span>}
      {shown === null && may && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('reveal.show')}
        </Button>
      )}
      <ConfirmReason
        open={asking}
        title={t('reveal.title')}
        description={t('reveal.description')}
        confirmText={t('reveal.show')}
        presets={[t('reveal.consent'), t('reveal.call'), t('reveal.review')]}
        onConfirm={ask}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
