/** One order of a resident: where it stands, who takes part, and what the community may do. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { printDemandSlip, type WholeDemandOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { ActionBar } from '@/ui/ActionBar'
import { DetailLayout } from '@/ui/DetailLayout'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { Parts } from '../components/Parts'
import { ResidentReveal } from '../components/ResidentReveal'
import type { Worded } from '../components/WordsDialog'
import { orderQuery } from '../queries'
import { TONE } from '../tones'

const DispatchDialog = later(() =>
  import('../components/DispatchDialog').then((m) => m.DispatchDialog),
)
const WordsDialog = later(() => import('../components/WordsDialog').then((m) => m.WordsDialog))
const RateDialog = later(() => import('../components/RateDialog').then((m) => m.RateDialog))
const route = getRouteApi('/app/service/orders/$id')

function useFacts(whole: WholeDemandOut) {
  const { t } = useTranslation(['demand-desk', 'codes'])
  const language = useLanguage()
  const one = whole.demand
  const at = (moment: string | null) => (moment ? formatDateTime(moment, language) : '')
  return [
    {
      label: t('field.resident'),
      value: <ResidentReveal id={one.id} code={one.resident_code} />,
      wide: true,
    },
    { label: t('field.what'), value: one.what, wide: true },
    {
      label: t('field.field'),
      value: `${t(`kind.${one.kind}`)} · ${t(`codes:workType.${one.field}`)}`,
    },
    { label: t('field.manner'), value: t(`manner.${one.manner}`) },
    ...(one.area ? [{ label: t('field.area'), value: one.area }] : []),
    { label: t('field.from'), value: at(one.wanted_from) },
    { label: t('field.until'), value: at(one.wanted_until) },
    { label: t('field.places'), value: t('places', { taken: one.taken, places: one.places }) },
    { label: t('field.expires'), value: formatShortDate(one.expires_on, language) },
    {
      label: t('field.ordered'),
      value: [at(one.ordered_at), t(`channel.${one.channel}`), one.entered_name].join(' '),
    },
    {
      label: t('field.dispatched'),
      value: one.dispatched_at
        ? [at(one.dispatched_at), one.to ? t(`to.${one.to}`) : '', one.dispatched_name].join(' ')
        : '',
    },
    { label: t('field.prints'), value: String(whole.prints) },
    {
      label: t('field.rated'),
      value: one.stars ? [t('stars', { count: one.stars }), one.words].join(' ') : '',
    },
    ...(one.reason ? [{ label: t('field.reason'), value: one.reason, wide: true }] : []),
  ]
}

function Order({ whole }: { whole: WholeDemandOut }) {
  const { t } = useTranslation('demand-desk')
  const language = useLanguage()
  const me = useMe()
  const one = whole.demand
  const [dispatching, setDispatching] = useState(false)
  const [rating, setRating] = useState(false)
  const [step, setStep] = useState<Worded | null>(null)
  const facts = useFacts(whole)
  const send = { label: t('act.dispatch'), run: () => setDispatching(true) }
  return (
    <>
      <DetailLayout
        header={
          <PageHeader
            title={one.number}
            subtitle={one.community.name}
            tags={<StateTag tone={TONE[one.state]}>{t(`state.${one.state}`)}</StateTag>}
            actions={
              <>
                {me.permissions.includes('demand:enter') && (
                  <PrintButton
                    label={t('act.print')}
                    fileName={`${one.number}.pdf`}
                    load={async () =>
                      (await printDemandSlip({ path: { demand_id: one.id } })).data as Blob
                    }
                  />
                )}
                <ActionBar
                  allowed={whole.allowed_actions}
                  actions={[
                    { ...send, name: 'dispatch', kind: 'primary' },
                    {
                      name: 'rate',
                      label: t('act.rate'),
                      kind: 'primary',
                      run: () => setRating(true),
                    },
                    { ...send, name: 'redispatch', label: t('act.redispatch') },
                    {
                      name: 'decline',
                      label: t('act.decline'),
                      run: () => setStep({ act: 'decline' }),
                    },
                    {
                      name: 'withdraw',
                      label: t('act.withdraw'),
                      run: () => setStep({ act: 'withdraw' }),
                    },
                  ]}
                />
              </>
            }
          />
        }
        asideTitle={t('looks.title')}
        aside={
          whole.looks.length === 0 ? (
            <EmptyState title={t('looks.none')} />
          ) : (
            <ul style={{ margin: 0, paddingInlineStart: 16 }}>
              {whole.looks.map((look) => (
                <li key={`${look.at} ${look.account_name}`}>
                  {formatDateTime(look.at, language)} {look.account_name} {look.purpose}
                </li>
              ))}
            </ul>
          )
        }
      >
        <Card size="small">
          <Facts facts={facts} />
        </Card>
        <Card size="small" title={t('parts.title')}>
          <Parts
            parts={whole.parts}
            may={me.permissions.includes('demand:confirm')}
            act={setStep}
          />
        </Card>
      </DetailLayout>
      <DispatchDialog
        id={one.id}
        community={one.community.id}
        open={dispatching}
        onClose={() => setDispatching(false)}
      />
      <RateDialog id={one.id} open={rating} onClose={() => setRating(false)} />
      <WordsDialog id={one.id} step={step} onClose={() => setStep(null)} />
    </>
  )
}

export function OrderPage() {
  const { id } = route.useParams()
  const query = useQuery(orderQuery(id))
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  return query.data ? <Order whole={query.data} /> : <PageSkeleton />
}
