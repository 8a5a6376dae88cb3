/** 暂定: the due day may still move, and why. */
import { QuestionCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { StateTag } from '@/ui/StateTag'

export function SoftTag() {
  const { t } = useTranslation('tickets')
  return (
    <span title={t('due.softWhy')}>
      <StateTag tone="warning" icon={QuestionCircleOutlined}>
        {t('due.soft')}
      </StateTag>
    </span>
  )
}
