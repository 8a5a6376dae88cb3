/** The books: file, duties, floating registrations, certificates, and what changed in the record. */
import { useTranslation } from 'react-i18next'
import type { MyDataOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { codeWord, said } from '@/i18n/said'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { Fold } from './Fold'

export function HeldBooks({ held }: { held: MyDataOut }) {
  const { t } = useTranslation(['my-data', 'member-files', 'books', 'contacts', 'codes'])
  const language = useLanguage()
  const day = (value: string | null) => value && formatShortDate(value, language)
  const period = (from: string, to: string) =>
    t('period', { from: formatShortDate(from, language), to: formatShortDate(to, language) })
  const values = (field: string, codes: string[]) =>
    codes.map((code) => codeWord(field, code)).join(t('readers.comma')) || t('empty')
  const place = [held.file.cabinet, held.file.box].filter(Boolean).join(' ')
  return (
    <>
      <Fold
        title={t('section.file')}
        lines={held.file.papers.map((one, index) => ({
          key: `${one.entered_at} ${index}`,
          main: `${one.title || t(`member-files:paper.${one.code}`)} · ${t(`member-files:state.${one.state}`)}`,
          more: [
            one.note,
            `${formatDateTime(one.entered_at, language)} ${t('by', { name: one.entered_by })}`,
          ],
        }))}
      >
        {place && <p>{t('keptAt', { place })}</p>}
      </Fold>
      <Fold
        title={t('section.duties')}
        lines={held.duties.map((one) => ({
          key: one.id,
          main: `${one.post} · ${one.org_name}`,
          more: [one.duties, period(one.since, one.ended_on ?? one.until), one.end_reason],
        }))}
      />
      <Fold
        title={t('section.floating')}
        lines={held.floating.map(({ registration: one, entries }) => ({
          key: one.id,
          main: t(`books:mine.where.${one.direction}`, { place: one.terms.place }),
          more: [
            t(`books:floatingState.${one.state}`),
            period(one.terms.since, one.terms.until),
            one.permit?.number,
            one.pledge?.text,
            ...entries.map((entry) => `${day(entry.held_on)} ${entry.activity}`),
          ],
        }))}
      />
      <Fold
        title={t('section.certificates')}
        lines={held.certificates.map((one) => ({
          key: one.number,
          main: `${one.number} ${one.party}`,
          more: [
            t(`books:certificateState.${one.state}`),
            one.purpose,
            day(one.issued_on),
            t('by', { name: one.by_name }),
          ],
        }))}
      />
      <Fold
        title={t('section.contacts')}
        lines={held.contacts.map((one) => ({
          key: one.id,
          main: `${one.org_name} · ${t(`contacts:topic.${one.topic}`)}`,
          more: [t(`contacts:state.${one.state}`), one.words, one.answer, day(one.sent_at)],
        }))}
      />
      <Fold
        title={t('section.orders')}
        lines={held.orders.map((one) => ({
          key: one.take_id,
          main: `${one.number} ${one.community_name}`,
          more: [one.what, one.result, day(one.since)],
        }))}
      />
      <Fold
        title={t('section.activities')}
        lines={held.activities.map((one) => ({
          key: one.id,
          main: `${one.title} · ${one.org.name}`,
          more: [formatDateTime(one.begins_at, language), one.place],
        }))}
      />
      <Fold
        title={t('section.changed')}
        lines={held.changed.map((one, index) => ({
          key: `${one.at} ${index}`,
          main: t('changedTo', {
            field: said(`members:changed.${one.field}`, one.field),
            before: values(one.field, one.before),
            after: values(one.field, one.after),
          }),
          more: [`${formatDateTime(one.at, language)} ${t('by', { name: one.by_name })}`],
        }))}
      />
    </>
  )
}
