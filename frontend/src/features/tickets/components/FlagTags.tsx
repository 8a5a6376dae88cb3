/** What marks a ticket out, in words: what asks for eyes, its flags, refused hand-overs counted. */
import {
  AlertOutlined,
  FileAddOutlined,
  FlagOutlined,
  FormOutlined,
  MessageOutlined,
  RollbackOutlined,
} from '@ant-design/icons'
import { Flex } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Flag } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'
import { type Mark, type Marked, marksOf } from '../marks'
import { useNow } from '../useNow'

const TONES: Partial<Record<Flag, Tone>> = {
  urgent: 'error',
  major: 'error',
  client_supplied: 'info',
}
const BREACHES: readonly Mark[] = ['second_contact', 'unsigned']
const ICONS: Record<Mark, ComponentType> = {
  second_contact: MessageOutlined,
  unsigned: FormOutlined,
  offered: FormOutlined,
  silent: AlertOutlined,
  late_papers: FileAddOutlined,
}

type Props = { row: Marked & { flags: readonly Flag[]; bounces: number }; className?: string }

export function FlagTags({ row, className }: Props) {
  const { t } = useTranslation('tickets')
  const marks = marksOf(row, useNow())
  const flags = row.flags.filter(
    (flag) => flag !== 'second_contact' || !marks.includes('second_contact'),
  )
  if (marks.length + flags.length + row.bounces === 0) return null
  return (
    <Flex gap={4} wrap component="span" className={className}>
      {marks.map((mark) => (
        <StateTag
          key={mark}
          tone={BREACHES.includes(mark) ? 'error' : 'warning'}
          icon={ICONS[mark]}
        >
          {mark === 'offered' ? t('list.unsigned') : t(`attention.${mark}`)}
        </StateTag>
      ))}
      {flags.map((flag) => (
        <StateTag key={flag} tone={TONES[flag] ?? 'neutral'} icon={FlagOutlined}>
          {t(`flag.${flag}`)}
        </StateTag>
      ))}
      {row.bounces > 0 && (
        <StateTag tone="warning" icon={RollbackOutlined}>
          {t('bounced', { count: row.bounces })}
        </StateTag>
      )}
    </Flex>
  )
}
