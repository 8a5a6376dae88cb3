/** What became of everybody: who has a certificate to print, who has not and why. */
import { Alert, Button, Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { HrefLink } from '@/ui/HrefLink'
import { PrintButton } from '@/ui/PrintButton'
import { certificatesPdf } from '../queries'
import { CheckInTag } from './CheckInTag'
import styles from './checkIns.module.css'
import type { Enrolled } from './useEnrolment'

type Props = { lines: Enrolled[]; onAgain: () => void }

export function EnrolResult({ lines, onAgain }: Props) {
  const { t } = useTranslation('check-ins')
  const issued = lines.filter((line) => line.certificateNo)
  const refused = lines.filter((line) => line.refusal)
  const ids = issued.map((line) => line.checkInId ?? '')
  return (
    <div className={styles.stack}>
      {issued.length > 0 && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('certify.done', { count: issued.length })}
          description={t('enrol.doneHint')}
        />
      )}
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('outcome.refused', { count: refused.length })}
        />
      )}
      <Flex gap={8} wrap>
        {ids.length > 0 && (
          <PrintButton
            type="primary"
            hotkey="p"
            label={t('print.issued', { count: ids.length })}
            fileName="certificates.pdf"
            load={() => certificatesPdf(ids)}
          />
        )}
        <Button onClick={onAgain}>{refused.length > 0 ? t('enrol.mend') : t('enrol.again')}</Button>
      </Flex>
      <Card size="small">
        <ol className={styles.lines} aria-label={t('enrol.results')}>
          {lines.map((line) => (
            <li key={line.memberId}>
              <span>
                {line.checkInId ? (
                  <HrefLink href={`/check-ins/${line.checkInId}`}>{line.name}</HrefLink>
                ) : (
                  <strong>{line.name}</strong>
                )}{' '}
                <span className={styles.muted}>{line.community}</span>
              </span>
              <span>
                {line.refusal}
                {line.missing &&
                  line.missing.length > 0 &&
                  t('outcome.missing', {
                    fields: line.missing
                      .map((field) => t(`holder.${field as 'name'}`))
                      .join(t('comma')),
                  })}{' '}
                {line.certificateNo && (
                  <span className={styles.muted}>
                    {t('detail.number', { number: line.certificateNo })}{' '}
                  </span>
                )}
                {line.checkInId && (
                  <CheckInTag state={line.certificateNo ? 'certificate_issued' : 'enrolled'} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
