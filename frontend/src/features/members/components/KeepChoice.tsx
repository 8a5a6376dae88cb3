/** Which record stays; one that has something under way can't go, and says why. */
import { Alert, Card, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BesideOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import styles from './duplicates.module.css'

type Props = {
  sides: readonly [BesideOut, BesideOut]
  keep: string
  onKeep: (id: string) => void
}

export function KeepChoice({ sides, keep, onKeep }: Props) {
  const { t } = useTranslation('duplicates')
  const [one, other] = sides
  return (
    <div className={styles.sides} role="radiogroup" aria-label={t('pair.keep')}>
      {sides.map((side, place) => {
        const beside = side === one ? other : one
        const kept = side.member.id === keep
        return (
          <Card
            key={side.member.id}
            size="small"
            title={
              <Radio
                name="keep"
                checked={kept}
                disabled={beside.hindrances.length > 0}
                onChange={() => onKeep(side.member.id)}
              >
                {t(place === 0 ? 'field.one' : 'field.other')} · {t('pair.keepThis')}
              </Radio>
            }
            extra={
              <StateTag tone={kept ? 'success' : 'neutral'}>
                {t(kept ? 'pair.kept' : 'pair.going')}
              </StateTag>
            }
          >
            <HrefLink href={`/members/${side.member.id}`}>
              {side.member.name} · {side.member.branch.name}
            </HrefLink>
            {side.hindrances.map((why) => (
              <Alert
                key={why}
                type="info"
                showIcon
                style={{ marginTop: 8 }}
                title={t(`hindrance.${why}`)}
              />
            ))}
          </Card>
        )
      })}
    </div>
  )
}
