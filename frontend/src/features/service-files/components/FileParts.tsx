/** The parts of a member's file beside its entries: check-ins, years, slips, decisions, papers. */
import { useTranslation } from 'react-i18next'
import { printServiceCertificate, type ServiceFile } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { PrintButton } from '@/ui/PrintButton'
import { Lines } from './Lines'

type Props = { file: ServiceFile }

const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ')

export function Served({ file }: Props) {
  const { t } = useTranslation(['service-files', 'service-records'])
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  return (
    <>
      <Lines
        title={t('part.checkIns')}
        rows={file.check_ins}
        idOf={(one) => one.id}
        line={(one) =>
          joined(
            one.community,
            t(`checkIn.${one.state as 'ended'}`),
            one.ended_on
              ? `${day(one.checked_in_on)} – ${day(one.ended_on)}`
              : day(one.checked_in_on),
            one.team,
            one.duty,
          )
        }
      />
      <Lines
        title={t('part.years')}
        rows={file.years}
        idOf={(one) => `${one.year} ${one.proof}`}
        line={(one) =>
          joined(
            t('ofYear', { year: one.year }),
            one.proof ? t(`service-records:proof.${one.proof as 'community'}`) : '',
            t('service', { count: one.entries, hours: one.hours }),
          )
        }
      />
    </>
  )
}

export function Followed({ file }: Props) {
  const { t } = useTranslation(['service-files', 'feedback'])
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  return (
    <>
      <Lines
        title={t('part.slips')}
        rows={file.slips}
        idOf={(one) => one.id}
        line={(one) => (
          <>
            <HrefLink href={`/service/slips/${one.id}`}>
              {joined(t('ofYear', { year: one.year }), one.community)}
            </HrefLink>
            <div>
              {joined(
                t(`feedback:state.${one.state as 'sent'}`),
                t('consulted', { count: one.consulted }),
              )}
            </div>
          </>
        )}
      />
      <Lines
        title={t('part.decisions')}
        rows={file.decisions}
        idOf={(one) => one.id}
        line={(one) => (
          <>
            {joined(t(`decision.${one.kind as 'praised'}`), day(one.decided_on), one.reference)}
            {one.answer && <div>{t('answered', { words: one.answer })}</div>}
          </>
        )}
      />
      <Lines
        title={t('part.certificates')}
        rows={file.certificates}
        idOf={(one) => one.id}
        line={(one) => (
          <>
            <div>
              {joined(
                one.number,
                one.community,
                day(one.issued_on),
                t('hours', { hours: one.hours }),
              )}
            </div>
            <PrintButton
              label={t('printCertificate')}
              fileName={`${one.number}.pdf`}
              load={async () =>
                (await printServiceCertificate({ path: { certificate_id: one.id } })).data as Blob
              }
            />
          </>
        )}
      />
    </>
  )
}
