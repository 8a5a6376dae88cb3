/** 身份号码采集: off, until the organisation department turns it on for this place and below (SP-03). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { switchIdentity } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { StateTag } from '@/ui/StateTag'
import { identitySwitchQuery } from '../queries'

export function IdentitySwitchCard({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('orgs')
  const language = useLanguage()
  const cache = useQueryClient()
  const found = useQuery(identitySwitchQuery(id))
  const { headers, renew } = useIdempotencyKey()
  const [asking, setAsking] = useState(false)
  if (!found.data) return null
  const { on, decided, may_switch } = found.data
  const turn = async (reason: string) => {
    await switchIdentity({ body: { org_id: id, on: !on, reason }, headers }).finally(renew)
    notify.done(t(on ? 'identity.turnedOff' : 'identity.turnedOn'))
    await cache.invalidateQueries({ queryKey: ['orgs', 'identity-switch'] })
  }
  return (
    <Card size="small" title={t('identity.title')}>
      <Flex gap={8} align="center" wrap>
        <StateTag tone={on ? 'success' : 'neutral'}>
          {t(on ? 'identity.on' : 'identity.off')}
        </StateTag>
        {may_switch && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t(on ? 'identity.turnOff' : 'identity.turnOn')}
          </Button>
        )}
      </Flex>
      <p style={{ margin: '8px 0 0', color: 'var(--ant-color-text-secondary)' }}>
        {decided
          ? t('identity.decided', {
              org: decided.org_name,
              by: decided.by,
              day: formatDate(decided.at, language),
              reason: decided.reason,
            })
          : t('identity.never')}
      </p>
      <ConfirmReason
        open={asking}
        title={t(on ? 'identity.offTitle' : 'identity.onTitle', { name })}
        description={t(on ? 'identity.offText' : 'identity.onText')}
        confirmText={t(on ? 'identity.turnOff' : 'identity.turnOn')}
        onConfirm={turn}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
