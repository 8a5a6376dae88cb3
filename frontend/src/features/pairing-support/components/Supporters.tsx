/** Who supports the household, and who did; the community hands over or lets go. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SupporterOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { Step } from './StepDialog'
import type { Adding } from './SupporterDialog'

type Props = {
  supporters: readonly SupporterOut[]
  may: boolean
  onHandOver: (adding: Adding) => void
  onStep: (step: Step) => void
}

export function Supporters({ supporters, may, onHandOver, onStep }: Props) {
  const { t } = useTranslation('pairing')
  const language = useLanguage()
  if (supporters.length === 0) return <p style={{ margin: 0 }}>{t('supporter.none')}</p>
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 12 }}>
      {supporters.map((one) => (
        <li key={one.id}>
          <Flex gap={8} wrap justify="space-between" align="center">
            <span>
              <strong>{one.member_name}</strong> {t(`capacity.${one.capacity}`)}
              <span style={{ color: 'var(--ant-color-text-secondary)' }}>
                {' · '}
                {one.until
                  ? t('supporter.left', {
                      day: formatShortDate(one.until, language),
                      reason: one.left_reason,
                    })
                  : t('supporter.since', { day: formatShortDate(one.since, language) })}
              </span>
            </span>
            {may && !one.until && (
              <Flex gap={8}>
                <Button
                  size="small"
                  onClick={() => onHandOver({ instead: { id: one.id, name: one.member_name } })}
                >
                  {t('supporter.hand')}
                </Button>
                <Button
                  size="small"
                  onClick={() => onStep({ act: 'leave', supporter: one.id, name: one.member_name })}
                >
                  {t('act.leave')}
                </Button>
              </Flex>
            )}
          </Flex>
        </li>
      ))}
    </ul>
  )
}
