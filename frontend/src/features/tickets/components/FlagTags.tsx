/** What marks a ticket out, in words; hand-overs that were refused are counted. */
import { FlagOutlined, RollbackOutlined } from '@ant-design/icons'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Flag } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'

const LOUD: readonly Flag[] = ['urgent', 'second_contact']

type Props = { flags: readonly Flag[]; bounces?: number }

export function FlagTags({ flags, bounces = 0 }: Props) {
  const { t } = useTranslation('tickets')
  return (
    <Flex gap={4} wrap component="span">
      {flags.map((flag) => (
        <StateTag key={flag} tone={LOUD.includes(flag) ? 'error' : 'neutral'} icon={FlagOutlined}>
          {t(`flag.${flag}`)}
        </StateTag>
      ))}
      {bounces > 0 && (
        <StateTag tone="warning" icon={RollbackOutlined}>
          {t('bounced', { count: bounces })}
        </StateTag>
      )}
    </Flex>
  )
}
