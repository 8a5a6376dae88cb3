/** One activity on the member's phone: when and where, and one button. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type MyActivity, signUpForActivity, withdrawFromActivity } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { notify } from '@/ui/notify'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { WithdrawButton } from '@/ui/WithdrawButton'
import { MINE } from '../queries'
import { fromTo } from '../when'
import own from './activities.module.css'

function Where({ one }: { one: MyActivity }) {
  const { t } = useTranslation('activities')
  if (one.state === 'cancelled') return <StateTag tone="error">{t('state.cancelled')}</StateTag>
  if (one.attended_at) return <StateTag tone="success">{t('my.attended')}</StateTag>
  if (one.seat === 'in') return <StateTag tone="success">{t('seat.in')}</StateTag>
  if (one.seat === 'waiting') return <StateTag tone="warning">{t('seat.waiting')}</StateTag>
  return one.fits ? <StateTag tone="info">{t('my.fits')}</StateTag> : null
}

function Said({ one }: { one: MyActivity }) {
  const { t } = useTranslation('activities')
  const left = one.capacity === null ? null : Math.max(one.capacity - one.taken, 0)
  if (one.state === 'cancelled') return <p>{t('my.cancelled', { reason: one.reason })}</p>
  if (one.seat === 'waiting') return <p>{t('my.waiting', { count: one.ahead })}</p>
  if (one.seat === 'in') return one.moved_up_at ? <p>{t('my.movedUp')}</p> : null
  if (left === null) return null
  return <p>{left > 0 ? t('my.places', { count: left }) : t('my.full')}</p>
}

function SignUp({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const signing = useMutation({
    mutationFn: async () =>
      (await signUpForActivity({ path: { activity_id: id }, headers })).data.seat,
    onSettled: renew,
    onSuccess: (seat) => {
      notify.done(t(seat === 'in' ? 'my.signedIn' : 'my.signedWaiting'))
      return cache.invalidateQueries({ queryKey: MINE })
    },
  })
  return (
    <Button
      type="primary"
      size="large"
      className={own.wide}
      aria-label={`${t('my.signUp')} ${title}`}
      loading={signing.isPending}
      onClick={() => signing.mutate()}
    >
      {t('my.signUp')}
    </Button>
  )
}

export function MyActivityCard({ one }: { one: MyActivity }) {
  const { t } = useTranslation(['activities', 'codes'])
  const language = useLanguage()
  const coming = one.state === 'published' && new Date(one.begins_at) > new Date()
  const kinds = [
    t(`codes:workType.${one.field}`),
    one.is_fixed && t('my.fixed'),
    one.is_service && t('my.service'),
    one.is_training && t('my.training'),
  ]
  return (
    <section className={styles.panel} aria-label={one.title}>
      <div className={styles.line}>
        <h2>{one.title}</h2>
        <Where one={one} />
      </div>
      <p>
        <strong>{fromTo(one.begins_at, one.ends_at, language)}</strong>
      </p>
      <p>{one.place}</p>
      <p className={styles.muted}>
        {one.org.name} · {kinds.filter(Boolean).join(' · ')}
      </p>
      {coming && <p className={styles.words}>{one.plan}</p>}
      <Said one={one} />
      {coming && one.seat === null && <SignUp id={one.id} title={one.title} />}
      {coming && one.seat !== null && !one.attended_at && (
        <WithdrawButton
          list={MINE}
          withdraw={(headers) => withdrawFromActivity({ path: { activity_id: one.id }, headers })}
          words={{
            act: t('my.withdraw'),
            ask: `${t('my.withdraw')}：${one.title}？`,
            done: t('my.withdrawn'),
          }}
        />
      )}
    </section>
  )
}
