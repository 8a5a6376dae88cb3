/** A permit or a certificate of membership in somebody's hand: in force or not, and what to compare. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PaperStanding, type PaperVerificationOut, verifyRegisterPaper } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Verdict } from './Verdict'
import styles from './VerificationResult.module.css'

const FACE_OF = {
  in_force: 'valid',
  expired: 'expired',
  ended: 'used',
  void: 'voided',
} as const satisfies Record<PaperStanding, string>

export function RegisterResult({ token }: { token: string }) {
  const { t } = useTranslation('verify')
  const query = useQuery({
    queryKey: ['verify-register-paper', token],
    queryFn: async ({ signal }) => (await verifyRegisterPaper({ path: { token }, signal })).data,
    staleTime: 0,
  })
  return (
    <Verdict
      title={query.data ? t(`register.kind.${query.data.kind}`) : t('register.title')}
      say={(face) =>
        face === 'busy'
          ? { title: t('busy.title'), text: t('busy.text') }
          : face === 'used' && query.data?.kind === 'service'
            ? { title: t('register.corrected.title'), text: t('register.corrected.text') }
            : { title: t(`register.${face}.title`), text: t(`register.${face}.text`) }
      }
      asked={query}
      found={query.data && FACE_OF[query.data.standing]}
    >
      {query.data && <Printed paper={query.data} />}
    </Verdict>
  )
}

function Printed({ paper }: { paper: PaperVerificationOut }) {
  const { t } = useTranslation('verify')
  const language = useLanguage()
  const lines = {
    number: paper.number,
    issuer: paper.issuer,
    addressee: paper.addressee,
    issued_on: formatShortDate(paper.issued_on, language),
    valid_until: paper.valid_until ? formatShortDate(paper.valid_until, language) : '',
    hours: paper.hours ? String(paper.hours) : '',
    initials: paper.initials,
  }
  return (
    <>
      <dl className={styles.lines}>
        {Object.entries(lines).map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`letter.line.${name as 'number'}`)}</dt>
                <dd className={name === 'initials' ? styles.initials : undefined}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles.muted}>{t('register.compare')}</p>
    </>
  )
}
