/** 帮扶计划: the version that counts, and how many there were before. */
import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SupportPlanOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'

type Props = { plans: readonly SupportPlanOut[]; may: boolean; onWrite: () => void }

export function PlanCard({ plans, may, onWrite }: Props) {
  const { t } = useTranslation('pairing')
  const language = useLanguage()
  const [plan] = plans
  const day = (value: string) => formatShortDate(value, language)
  return (
    <Card
      size="small"
      title={plan ? t('plan.title', { version: plan.version }) : t('plan.none')}
      extra={
        may && (
          <Button size="small" onClick={onWrite}>
            {t(plan ? 'plan.next' : 'plan.write')}
          </Button>
        )
      }
    >
      {plan ? (
        <Facts
          facts={[
            { label: t('field.goals'), value: plan.goals, wide: true },
            { label: t('field.content'), value: plan.content, wide: true },
            { label: t('field.every'), value: t('everyDays', { count: plan.every_days }) },
            { label: t('field.term'), value: `${day(plan.begins_on)} – ${day(plan.ends_on)}` },
          ]}
        />
      ) : (
        <EmptyState title={t('plan.noneHint')} />
      )}
    </Card>
  )
}
