/** The columns of the community's desk: who, when, what, what is remarkable, and what to do. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { printServiceCard, type RecordLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { PrintButton } from '@/ui/PrintButton'
import { RecordSpan } from './RecordSpan'
import { SourceTags, StandTag } from './RecordTags'
import styles from './records.module.css'

export type Act = 'confirm' | 'refuse' | 'reversal'
type Props = { may: boolean; waiting: boolean; act: (line: RecordLine, act: Act) => void }

function actsOf(line: RecordLine): Act[] {
  if (line.mine) return []
  if (line.state === 'declared') return ['confirm', 'refuse']
  const counts = line.state === 'confirmed' && !line.reverses_id && !line.reversed_at
  return counts ? ['reversal'] : []
}

export function useDeskColumns({ may, waiting, act }: Props): DataColumn<RecordLine>[] {
  const { t } = useTranslation(['service-records', 'codes'])
  const language = useLanguage()
  const acts = (line: RecordLine) =>
    actsOf(line).map((one) => (
      <Button
        key={one}
        type={one === 'confirm' ? 'primary' : 'default'}
        aria-label={t(`act.${one}Of`, { name: line.name, content: line.content })}
        onClick={() => act(line, one)}
      >
        {t(`act.${one}`)}
      </Button>
    ))
  const card = (line: RecordLine) => (
    <PrintButton
      label={t('paper.cardShort')}
      fileName={t('paper.cardName', { year: line.on.slice(0, 4) })}
      load={async () => {
        const path = { check_in_id: line.check_in_id ?? '' }
        const query = { year: Number(line.on.slice(0, 4)) }
        return (await printServiceCard({ path, query })).data as Blob
      }}
    />
  )
  return [
    { key: 'name', title: t('field.name'), width: 110, render: (line) => line.name },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      hidden: waiting,
      render: (line) => <StandTag line={line} />,
    },
    {
      key: 'when',
      title: t('field.when'),
      render: (line) => (
        <>
          {formatShortDate(line.on, language)} <RecordSpan line={line} />
        </>
      ),
    },
    {
      key: 'hours',
      title: t('field.hours'),
      align: 'right',
      render: (line) => t('hours', { hours: line.hours }),
    },
    {
      key: 'content',
      title: t('field.done'),
      render: (line) => (
        <span className={styles.content}>
          {[line.content, t(`codes:workType.${line.category}`), line.place]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ),
    },
    { key: 'marks', title: t('field.marks'), render: (line) => <SourceTags line={line} /> },
    {
      key: 'told',
      title: t('field.told'),
      phone: 'named',
      render: (line) => (
        <span title={`${line.told_name} ${formatDateTime(line.told_at, language)}`}>
          {line.told_name.split(' ').at(-1)}
        </span>
      ),
    },
    {
      key: 'decided',
      title: t('field.decided'),
      hidden: waiting,
      render: (line) =>
        line.decided_at ? (
          <span className={styles.content}>
            {[line.decided_name || t('resident'), line.why].filter(Boolean).join('：')}
          </span>
        ) : (
          ''
        ),
      phone: 'none',
    },
    { key: 'unit', title: t('field.unit'), hidden: true, render: (line) => line.unit.name },
    {
      key: 'organiser',
      title: t('field.organiser'),
      hidden: true,
      render: (line) => line.organiser,
    },
    {
      key: 'acts',
      title: t('field.acts'),
      stays: true,
      render: (line) =>
        line.mine && line.state === 'declared' ? (
          t('act.another')
        ) : (
          <Flex gap={4}>
            {may && acts(line)}
            {line.check_in_id && line.state === 'confirmed' && card(line)}
          </Flex>
        ),
    },
  ]
}
