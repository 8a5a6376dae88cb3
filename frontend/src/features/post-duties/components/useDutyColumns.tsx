/** The columns of the roster of duties, with what may be done with each line. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { type DutyLine, printPostDuty } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { PrintButton } from '@/ui/PrintButton'
import { StateTag } from '@/ui/StateTag'
import styles from './duties.module.css'

type Acts = { give: (line: DutyLine) => void; end: (line: DutyLine) => void }

export function useDutyColumns(acts?: Acts): DataColumn<DutyLine>[] {
  const { t } = useTranslation('post-duties')
  const language = useLanguage()
  const card = (line: DutyLine, id: string) => (
    <PrintButton
      label={t('card')}
      fileName={t('cardName', { name: line.name })}
      load={async () => (await printPostDuty({ path: { duty_id: id } })).data as Blob}
    />
  )
  return [
    { key: 'name', title: t('field.name'), render: (line) => line.name, width: 130 },
    {
      key: 'post',
      title: t('field.post'),
      phone: 'corner',
      render: (line) =>
        line.duty_id ? line.post : <StateTag tone="warning">{t('none')}</StateTag>,
    },
    {
      key: 'duties',
      title: t('field.duties'),
      render: (line) => (
        <span className={styles.clip} title={line.duties}>
          {orNone(line.duties)}
        </span>
      ),
    },
    {
      key: 'period',
      title: t('field.period'),
      phone: 'named',
      render: (line) =>
        line.since
          ? t('period', {
              since: formatShortDate(line.since, language),
              until: formatShortDate(line.until, language),
            })
          : orNone(''),
    },
    {
      key: 'branch',
      title: t('field.branch'),
      render: (line) => (
        <span className={styles.clip} title={line.branch.name}>
          {line.branch.name}
        </span>
      ),
    },
    {
      key: 'acts',
      title: t('field.acts'),
      render: (line) => (
        <Flex gap={4} wrap>
          {acts && (
            <Button aria-label={t('giveTo', { name: line.name })} onClick={() => acts.give(line)}>
              {t('give')}
            </Button>
          )}
          {acts && line.duty_id && (
            <Button
              aria-label={t('endOf', { name: line.name, post: line.post })}
              onClick={() => acts.end(line)}
            >
              {t('end')}
            </Button>
          )}
          {line.duty_id && card(line, line.duty_id)}
        </Flex>
      ),
    },
  ]
}
