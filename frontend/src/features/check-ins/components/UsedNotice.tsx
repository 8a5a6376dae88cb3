/** Why a certificate can't be registered any more, and who registered it when. */
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PresentedLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { eventsQuery } from '../queries'

type Props = { line: PresentedLine; raced: boolean }

export function UsedNotice({ line, raced }: Props) {
  const { t } = useTranslation('check-ins')
  const language = useLanguage()
  const arrived = line.state !== 'voided'
  const events = useQuery({ ...eventsQuery(line.id), enabled: arrived })
  const registered = events.data?.findLast((event) => event.action === 'check-in.register')
  const said =
    line.state === 'voided'
      ? t('desk.voided')
      : line.state === 'ended'
        ? t('desk.ended')
        : raced
          ? t('desk.raced')
          : t('desk.used')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={said}
      description={
        line.state === 'voided'
          ? t('desk.voidedHint')
          : registered &&
            t('desk.registeredBy', {
              who: registered.by_name,
              when: formatDateTime(registered.at, language),
            })
      }
    />
  )
}
