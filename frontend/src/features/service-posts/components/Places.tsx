/** Who asks to serve at the post, and who does; names only for who keeps it (CHK-12). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { decidePostPlace, type PlaceLine, type WholePostOut } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { POSTS } from '../queries'

export function Places({ whole }: { whole: WholePostOut }) {
  const { t } = useTranslation('service-posts')
  const { places, post } = whole
  return (
    <Card size="small" title={t('places.title')}>
      <p className={styles.muted}>
        {post.team_name ? t('places.hintTeam', { team: post.team_name }) : t('places.hint')}
      </p>
      {places.length === 0 && <p>{t('places.none')}</p>}
      {places.map((one) => (
        <Line key={one.id} one={one} />
      ))}
    </Card>
  )
}

function Line({ one }: { one: PlaceLine }) {
  const { t } = useTranslation(['service-posts', 'codes'])
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [declining, setDeclining] = useState(false)
  const deciding = useMutation({
    mutationFn: (said: { accepted: boolean; reason?: string }) =>
      decidePostPlace({ path: { place_id: one.id }, body: said, headers }),
    onSettled: renew,
    onSuccess: (_, said) => {
      notify.done(t(said.accepted ? 'places.accepted' : 'places.declined'))
      return cache.invalidateQueries({ queryKey: POSTS })
    },
  })
  const times = one.available_times.map((time) => t(`codes:time.${time as 'mon-am'}`)).join('、')
  return (
    <Flex gap={8} wrap align="center" style={{ padding: '6px 0' }}>
      <strong>{one.name}</strong>
      <span>{one.unit_name}</span>
      <span className={styles.muted}>{times || t('places.noTimes')}</span>
      {one.state === 'standing' && <StateTag tone="success">{t('place.standing')}</StateTag>}
      {one.state === 'asked' && (
        <>
          <Button
            type="primary"
            aria-label={t('places.acceptOf', { name: one.name })}
            loading={deciding.isPending}
            onClick={() => deciding.mutate({ accepted: true })}
          >
            {t('places.accept')}
          </Button>
          <Button
            aria-label={t('places.declineOf', { name: one.name })}
            onClick={() => setDeclining(true)}
          >
            {t('places.decline')}
          </Button>
          <ConfirmReason
            open={declining}
            title={t('places.declineOf', { name: one.name })}
            description={t('places.declineHint')}
            confirmText={t('places.decline')}
            onConfirm={(reason) => deciding.mutateAsync({ accepted: false, reason })}
            onClose={() => setDeclining(false)}
          />
        </>
      )}
    </Flex>
  )
}
