/** The shape of a page before it comes. */
import { Flex, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

export function PageSkeleton() {
  const { t } = useTranslation()
  return (
    <output aria-label={t('loading')} style={{ display: 'block', padding: 16 }}>
      <Flex vertical gap={20}>
        <Skeleton.Input active style={{ width: '12em' }} />
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </Flex>
    </output>
  )
}
