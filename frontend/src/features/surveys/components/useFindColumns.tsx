/** The lines of a sheet, and what may be done with each. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FindKind, FindLine, FindResult } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import { RESULT_TONES } from '../queries'
import { FindPhone } from './FindPhone'
import { StillHere } from './StillHere'
import styles from './surveys.module.css'

type Acts = { write: (line: FindLine) => void; enter: (line: FindLine) => void }

export function useFindColumns(mayFill: boolean, acts: Acts): DataColumn<FindLine>[] {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  return [
    { key: 'name', title: t('said.name'), render: (line) => line.name, width: 110 },
    {
      key: 'result',
      title: t('said.result'),
      phone: 'corner',
      render: (line) => (
        <StateTag tone={RESULT_TONES[line.result as FindResult]}>
          {t(`result.${line.result as FindResult}`)}
        </StateTag>
      ),
    },
    {
      key: 'acts',
      title: t('field.acts'),
      render: (line) => <LineActs line={line} mayFill={mayFill} acts={acts} />,
    },
    { key: 'kind', title: t('said.kind'), render: (line) => t(`kind.${line.kind as FindKind}`) },
    {
      key: 'where',
      title: t('field.where'),
      render: (line) => (
        <span className={styles.way}>
          {orNone([line.workplace, line.estate].filter(Boolean).join(' · '))}
        </span>
      ),
    },
    {
      key: 'home',
      title: t('said.home_org'),
      render: (line) => <span className={styles.way}>{orNone(line.home_org)}</span>,
    },
    {
      key: 'phone',
      title: t('said.phone'),
      render: (line) => <FindPhone line={line} may={mayFill} />,
    },
    { key: 'signs', title: t('field.signs'), render: (line) => <Signs line={line} /> },
    {
      key: 'day',
      title: t('field.surveyedOn'),
      phone: 'named',
      render: (line) =>
        line.surveyed_on &&
        t('by', { name: line.surveyed_by, day: formatShortDate(line.surveyed_on, language) }),
    },
    {
      key: 'origin',
      title: t('said.origin'),
      hidden: true,
      phone: 'none',
      render: (line) => line.origin,
    },
    {
      key: 'since',
      title: t('said.since'),
      hidden: true,
      phone: 'none',
      render: (line) => formatShortDate(line.since, language),
    },
    {
      key: 'note',
      title: t('said.note'),
      hidden: true,
      phone: 'none',
      render: (line) => line.note,
    },
  ]
}

function Signs({ line }: { line: FindLine }) {
  const { t } = useTranslation('surveys')
  const signs = [
    line.permit && t('said.permit'),
    line.pledged && t('signs.pledged'),
    line.branch && t('signs.branch', { branch: line.branch }),
  ].filter(Boolean)
  return <span className={styles.way}>{orNone(signs.join('、'))}</span>
}

function LineActs({ line, mayFill, acts }: { line: FindLine; mayFill: boolean; acts: Acts }) {
  const { t } = useTranslation('surveys')
  const named = (what: string) => `${what} ${line.name}`
  return (
    <Flex gap={4} wrap>
      {mayFill && line.result === 'proposed' && <StillHere line={line} />}
      {mayFill && (
        <Button
          size="small"
          aria-label={named(t(line.result === 'proposed' ? 'answer' : 'change'))}
          onClick={() => acts.write(line)}
        >
          {t(line.result === 'proposed' ? 'answer' : 'change')}
        </Button>
      )}
      {mayFill && line.result === 'contacted' && !line.floating_id && (
        <Button size="small" aria-label={named(t('enter'))} onClick={() => acts.enter(line)}>
          {t('enter')}
        </Button>
      )}
      {line.floating_id && (
        <HrefLink href={`/floating-members/${line.floating_id}`}>
          {t('registration')}
          <span className="visually-hidden"> {line.name}</span>
        </HrefLink>
      )}
    </Flex>
  )
}
