/** Who takes part in an order, what they say was done, and whether it is confirmed. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DemandPartOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { StateTag } from '@/ui/StateTag'
import { PART_TONE } from '../tones'
import type { Worded } from './WordsDialog'

type Props = { parts: readonly DemandPartOut[]; may: boolean; act: (step: Worded) => void }

export function Parts({ parts, may, act }: Props) {
  const { t } = useTranslation('demand-desk')
  const language = useLanguage()
  if (parts.length === 0) return <EmptyState title={t('parts.none')} />
  const at = (moment: string | null) => (moment ? formatDateTime(moment, language) : '')
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {parts.map((one) => (
        <li key={one.id} style={{ padding: '8px 0' }}>
          <Flex gap={8} wrap align="center">
            <strong>{one.member_name}</strong>
            <StateTag tone={PART_TONE[one.state]}>{t(`part.${one.state}`)}</StateTag>
            <span>{at(one.since)}</span>
            {may && one.state === 'told' && (
              <Button
                type="primary"
                onClick={() => act({ act: 'confirm', take: one.id, name: one.member_name })}
              >
                {t('act.confirm')}
              </Button>
            )}
            {may && (one.state === 'taken' || one.state === 'told') && (
              <Button onClick={() => act({ act: 'no_show', take: one.id, name: one.member_name })}>
                {t('act.no_show')}
              </Button>
            )}
          </Flex>
          {one.begins_at && (
            <div>
              {t('parts.told', { from: at(one.begins_at), until: at(one.ends_at) })} {one.result}
            </div>
          )}
          {one.state === 'settled' && (
            <div>
              {one.ended_name ? t('parts.by', { name: one.ended_name }) : t('parts.byCode')}
            </div>
          )}
          {one.reason && <div>{one.reason}</div>}
        </li>
      ))}
    </ul>
  )
}
