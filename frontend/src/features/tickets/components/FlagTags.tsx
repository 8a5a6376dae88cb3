/** What marks a ticket out, in words. */
import { FlagOutlined } from '@ant-design/icons'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Flag } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'

const LOUD: readonly Flag[] = ['urgent', 'second_contact']

export function FlagTags({ flags }: { flags: readonly Flag[] }) {
  const { t } = useTranslation('tickets')
  return (
    <Flex gap={4} wrap component="span">
      {flags.map((flag) => (
        <StateTag key={flag} tone={LOUD.includes(flag) ? 'error' : 'neutral'} icon={FlagOutlined}>
          {t(`flag.${flag}`)}
        </StateTag>
      ))}
    </Flex>
  )
}
