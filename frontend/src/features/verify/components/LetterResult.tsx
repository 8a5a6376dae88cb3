/** A letter of introduction in somebody's hand: in force or not, and what to compare on the paper. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type LetterVerificationOut, verifyLetter } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Verdict } from './Verdict'
import styles from './VerificationResult.module.css'

export function LetterResult({ token }: { token: string }) {
  const { t } = useTranslation('verify')
  const query = useQuery({
    queryKey: ['verify-letter', token],
    queryFn: async ({ signal }) => (await verifyLetter({ path: { token }, signal })).data,
    staleTime: 0,
  })
  return (
    <Verdict
      title={t('letter.title')}
      say={(face) =>
        face === 'busy'
          ? { title: t('busy.title'), text: t('busy.text') }
          : { title: t(`letter.${face}.title`), text: t(`letter.${face}.text`) }
      }
      asked={query}
      found={query.data?.standing}
    >
      {query.data && <Printed letter={query.data} />}
    </Verdict>
  )
}

function Printed({ letter }: { letter: LetterVerificationOut }) {
  const { t } = useTranslation('verify')
  const language = useLanguage()
  const lines = {
    replaced_by: letter.replaced_by,
    number: letter.number,
    issuer: letter.issuer,
    addressee: letter.addressee,
    issued_on: formatShortDate(letter.issued_on, language),
    valid_until: formatShortDate(letter.valid_until, language),
    initials: letter.initials,
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
      {letter.people.length > 0 && (
        <ol aria-label={t('letter.people')}>
          {letter.people.map((one) => (
            <li key={one.line}>
              <span className={styles.initials}>{one.initials}</span>{' '}
              {t(`letter.${one.standing}.title`)}
              {one.replaced_by && ` · ${t('letter.line.replaced_by')} ${one.replaced_by}`}
            </li>
          ))}
        </ol>
      )}
      <p className={styles.muted}>{t('letter.compare')}</p>
    </>
  )
}
