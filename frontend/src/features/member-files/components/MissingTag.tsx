/** Whether a file is complete, and how much is missing or lent. */
import { useTranslation } from 'react-i18next'
import type { FileLine } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'

type Props = {
  checked: string | null
  missing: FileLine['missing']
  lent?: FileLine['missing']
}

export function MissingTag({ checked, missing, lent = [] }: Props) {
  const { t } = useTranslation('member-files')
  if (checked === null) return <StateTag tone="neutral">{t('state.unchecked')}</StateTag>
  return (
    <>
      {missing.length > 0 ? (
        <StateTag tone="warning">{t('state.missingCount', { count: missing.length })}</StateTag>
      ) : (
        <StateTag tone="success">{t('state.complete')}</StateTag>
      )}
      {lent.length > 0 && (
        <>
          {' '}
          <StateTag tone="info">{t('state.lentCount', { count: lent.length })}</StateTag>
        </>
      )}
    </>
  )
}
