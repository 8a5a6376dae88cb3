/** What a change would do to the tickets that run, before it is saved. */
import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoveOut, PolicyTrialOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import styles from './rules.module.css'

export function Effect({ found }: { found: PolicyTrialOut }) {
  const { t } = useTranslation('ticket-rules')
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'center' })
  }, [])
  const counts = [
    found.later > 0 && t('effect.later', { count: found.later }),
    found.earlier > 0 && t('effect.earlier', { count: found.earlier }),
    found.warned_otherwise > 0 && t('effect.warned', { count: found.warned_otherwise }),
    found.waits_change > 0 && t('effect.waits', { count: found.waits_change }),
  ].filter(Boolean)
  return (
    <section ref={box} aria-label={t('effect.title')} className={styles.effect}>
      <Alert
        type={found.items.length > 0 ? 'warning' : 'info'}
        showIcon
        title={t('effect.running', { count: found.running })}
        description={
          <>
            <div>{counts.length > 0 ? counts.join(t('effect.between')) : t('effect.none')}</div>
            <div>{t('effect.kept')}</div>
          </>
        }
      />
      {found.items.length > 0 && <Moves items={found.items} />}
    </section>
  )
}

function Moves({ items }: { items: readonly MoveOut[] }) {
  const { t } = useTranslation('ticket-rules')
  const language = useLanguage()
  const shown = (at: string | null) => (at ? formatDateTime(at, language) : '—')
  return (
    <div className={styles.scroll}>
      <table className={styles.moves}>
        <thead>
          <tr>
            <th>{t('effect.ticket')}</th>
            <th>{t('effect.due')}</th>
            <th>{t('effect.warn')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((move) => (
            <tr key={move.id}>
              <td>
                {move.item_name}
                <div className={styles.quiet}>{move.number}</div>
              </td>
              <td>
                {move.told
                  ? t('effect.from', {
                      before: shown(move.due_before),
                      after: shown(move.due_after),
                    })
                  : shown(move.due_after)}
              </td>
              <td>
                {move.warn_before === move.warn_after
                  ? shown(move.warn_after)
                  : t('effect.from', {
                      before: shown(move.warn_before),
                      after: shown(move.warn_after),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
