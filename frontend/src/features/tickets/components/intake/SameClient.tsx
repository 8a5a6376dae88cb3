/** 此人有未办结事项: the second visit is counted there instead of being registered twice (CLK-13). */
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import { STATE_TONES } from '../../states'
import styles from './intake.module.css'
import { CONTACT_KEY, isResumable, RESUME_KEY } from './values'

type Props = {
  lines: readonly TicketLine[]
  busy: boolean
  onContact: (line: TicketLine) => void
  onResume: (line: TicketLine) => void
}

const SHOWN = 3

export function SameClient({ lines, busy, onContact, onResume }: Props) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const first = lines.find(isResumable)
  if (lines.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('intake.same.title', { count: lines.length })}
      description={
        <>
          <p className={styles.said}>{t('intake.same.hint')}</p>
          <ul className={styles.lines}>
            {lines.slice(0, SHOWN).map((line, nth) => (
              <li key={line.id}>
                <HrefLink href={`/tickets/${line.id}`}>{line.number}</HrefLink>
                <span>
                  {line.client_name} · {line.item_name}
                </span>
                <span>
                  {t('intake.same.since', { at: formatDateTime(line.registered_at, language) })}
                </span>
                <StateTag tone={STATE_TONES[line.state]}>{t(`state.${line.state}`)}</StateTag>
                <span>{t('intake.same.owner', { name: line.owner_name })}</span>
                <Button size="small" disabled={busy} onClick={() => onContact(line)}>
                  {t('intake.same.record')}
                  {nth === 0 && <kbd aria-hidden>{CONTACT_KEY}</kbd>}
                </Button>
                {isResumable(line) && (
                  <Button size="small" disabled={busy} onClick={() => onResume(line)}>
                    {t('intake.same.resume')}
                    {line === first && <kbd aria-hidden>{RESUME_KEY}</kbd>}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
