/** Where one stands between the template and the register. */
import { Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/media'

export function RosterSteps({ current }: { current: 0 | 1 | 2 | 3 }) {
  const { t } = useTranslation('rosters')
  // On a phone the steps would push the work off the screen.
  if (usePhone()) return null
  return (
    <Steps
      size="small"
      current={current}
      style={{ marginBottom: 12 }}
      items={[
        { title: t('step.fill') },
        { title: t('step.check') },
        { title: t('step.write') },
        { title: t('step.done') },
      ]}
    />
  )
}
