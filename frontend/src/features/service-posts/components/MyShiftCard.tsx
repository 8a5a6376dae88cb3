/** One shift on the phone: when, where, and the one or two buttons that matter now. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type MyShiftOut, type ShiftAction, takeMyShiftStep } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import requests from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { MINE } from '../queries'
import { shiftTime } from '../when'
import styles from './posts.module.css'
import { TONES } from './Shift'

const TellDialog = later(() => import('./TellDialog').then((m) => m.TellDialog))
type Mine = Extract<ShiftAction, 'come' | 'ask_swap' | 'take_over' | 'receive'>

export function useMyStep(id: string) {
  const { t } = useTranslation('service-posts')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: (action: Mine) =>
      takeMyShiftStep({ path: { shift_id: id }, body: { action }, headers }),
    onSettled: () => {
      renew()
      return cache.invalidateQueries({ queryKey: MINE })
    },
    onSuccess: (_, action) => notify.done(t(`my.did.${action}`)),
  })
}

function Left({ one }: { one: MyShiftOut }) {
  const { t } = useTranslation('service-posts')
  const step = useMyStep(one.before_id ?? '')
  if (!one.before_id) return null
  return (
    <div className={styles.note}>
      <p className={requests.words}>
        {t('my.left', { name: one.before_name, note: one.before_note })}
      </p>
      <Button loading={step.isPending} onClick={() => step.mutate('receive')}>
        {t('my.receive')}
      </Button>
    </div>
  )
}

function Acts({ one, when }: { one: MyShiftOut; when: string }) {
  const { t } = useTranslation('service-posts')
  const step = useMyStep(one.id)
  const [telling, setTelling] = useState(false)
  const begun = new Date(one.begins_at) <= new Date()
  const act = (action: Exclude<Mine, 'receive'>, primary: boolean) => (
    <Button
      type={primary ? 'primary' : 'default'}
      size="large"
      loading={step.isPending && step.variables === action}
      aria-label={`${t(`my.act.${action}`)} ${when}`}
      onClick={() => step.mutate(action)}
    >
      {t(`my.act.${action}`)}
    </Button>
  )
  if (!one.mine) return act('take_over', true)
  if (!['published', 'coming', 'swap_requested'].includes(one.state)) return null
  if (begun)
    return (
      <>
        <Button type="primary" size="large" onClick={() => setTelling(true)}>
          {t('my.act.tell')}
        </Button>
        <TellDialog open={telling} id={one.id} onClose={() => setTelling(false)} />
      </>
    )
  return (
    <>
      {one.state !== 'coming' && act('come', true)}
      {one.state !== 'swap_requested' && act('ask_swap', false)}
    </>
  )
}

export function MyShiftCard({ one }: { one: MyShiftOut }) {
  const { t } = useTranslation('service-posts')
  const language = useLanguage()
  const when = shiftTime(one.begins_at, one.ends_at, language)
  return (
    <section className={requests.panel} aria-label={`${one.post_name} ${when}`}>
      <div className={requests.line}>
        <h2>{when}</h2>
        <StateTag tone={TONES[one.state]}>
          {t(`${one.mine ? 'myShift' : 'offeredShift'}.${one.state as 'published'}`)}
        </StateTag>
      </div>
      <p>
        <strong>{one.post_name}</strong> · {one.place}
      </p>
      {one.mine && one.swap_from && <p>{t('swapFrom', { name: one.swap_from })}</p>}
      {one.reason && <p>{one.reason}</p>}
      {one.note && <p className={requests.muted}>{t('noteIs', { note: one.note })}</p>}
      {one.mine && <Left one={one} />}
      <div className={styles.thumbs}>
        <Acts one={one} when={when} />
      </div>
    </section>
  )
}
