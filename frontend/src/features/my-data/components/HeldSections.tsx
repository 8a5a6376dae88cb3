/** Belonging, groups, check-ins, transfers, matters and changes, as they are held. */
import { useTranslation } from 'react-i18next'
import type { MyDataOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { said } from '@/i18n/said'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { Fold } from './Fold'

export function HeldSections({ held }: { held: MyDataOut }) {
  const { t } = useTranslation([
    'my-data',
    'members',
    'transfers',
    'tickets',
    'codes',
    'data-requests',
  ])
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  const period = (from: string, to: string | null) =>
    t('period', { from: day(from), to: to ? day(to) : t('now') })
  const fields = (names: string | undefined) =>
    (names ?? '')
      .split(',')
      .filter(Boolean)
      .map((name) => said(`members:changed.${name}`, name))
      .join(t('readers.comma'))
  return (
    <>
      <Fold
        title={t('section.belonging')}
        lines={held.belonging.map((one) => ({
          key: one.since,
          main: one.branch_name,
          more: [period(one.since, one.until)],
        }))}
      />
      <Fold
        title={t('section.groups')}
        lines={held.groups.map((one) => ({
          key: one.id,
          main: t(`members:groups.kind.${one.kind}`),
          more: [
            period(one.since, one.until),
            one.reason,
            one.help,
            t('by', { name: one.entered_by }),
          ],
        }))}
      />
      <Fold
        title={t('section.check_ins')}
        lines={held.check_ins.map((one) => ({
          key: one.changed_at,
          main: one.community_name,
          more: [t(`codes:checkInState.${one.state}`), one.certificate_no, one.team_name, one.duty],
        }))}
      />
      <Fold
        title={t('section.transfers')}
        lines={held.transfers.map((one) => ({
          key: one.started_at,
          main: t('transfers:way', { from: one.source_name, to: one.target_name }),
          more: [t(`transfers:state.${one.state}`), day(one.started_at), ...one.letter_numbers],
        }))}
      />
      <Fold
        title={t('section.tickets')}
        lines={held.tickets.map((one) => ({
          key: one.number,
          main: `${one.number} ${one.item_name}`,
          more: [
            t(`tickets:state.${one.state}`),
            one.content,
            one.result,
            t('by', { name: one.owner_name }),
          ],
        }))}
      />
      <Fold
        title={t('section.requests')}
        lines={held.requests.map((one) => ({
          key: one.id,
          main: t(`data-requests:kind.${one.kind}`),
          more: [
            t(`data-requests:state.${one.state}`),
            day(one.submitted_at),
            one.wanted,
            one.words,
            one.answer,
          ],
        }))}
      />
      <Fold
        title={t('section.history')}
        lines={held.history.map((one, index) => ({
          key: `${one.at} ${index}`,
          main: said(`members:event.${one.action.replace('.', '-')}`, one.action),
          more: [
            formatDateTime(one.at, language),
            fields(one.facts.fields),
            one.note,
            t('by', { name: one.account_name }),
          ],
        }))}
      />
    </>
  )
}
