/** Who asked: a code, until somebody says what for; each look is kept, and the resident reads it. */
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { revealResident } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { useBriefly } from '@/ui/useBriefly'

export function ResidentReveal({ id, code }: { id: string; code: string }) {
  const { t } = useTranslation('demand-desk')
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const { shown, left, show } = useBriefly()
  const ask = async (purpose: string) => {
    const { data } = await revealResident({ path: { demand_id: id }, body: { purpose } })
    show([data.name, data.phone, data.address].filter(Boolean).join(' · '))
  }
  return (
    <Flex gap={8} wrap align="center">
      <span aria-live="polite">{shown ?? code}</span>
      {shown !== null && <span>{t('reveal.hides', { count: left })}</span>}
      {shown === null && me.permissions.includes('demand:reveal') && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('reveal.show')}
        </Button>
      )}
      <ConfirmReason
        open={asking}
        title={t('reveal.title')}
        description={t('reveal.description')}
        confirmText={t('reveal.show')}
        presets={[t('reveal.call'), t('reveal.change')]}
        onConfirm={ask}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
