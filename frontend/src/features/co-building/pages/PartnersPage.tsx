/** 共驻共建: what this half-year lacks, and what units and communities do together. */
import { PlusOutlined } from '@ant-design/icons'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useOwnSide } from '../components/BetweenFields'
import { GapsView } from '../components/GapsView'
import { MeetingsView } from '../components/MeetingsView'
import { OffersView } from '../components/OffersView'
import { PairsView } from '../components/PairsView'
import { ServicesView } from '../components/ServicesView'
import type { Asked } from '../components/StepDialog'
import type { Told } from '../components/TellDialog'
import { VisitsView } from '../components/VisitsView'
import { VIEWS, type View } from '../routes'

const TellDialog = later(() => import('../components/TellDialog').then((m) => m.TellDialog))
const StepDialog = later(() => import('../components/StepDialog').then((m) => m.StepDialog))
const MeetingDialog = later(() =>
  import('../components/MeetingDialog').then((m) => m.MeetingDialog),
)
const VisitDialog = later(() => import('../components/VisitDialog').then((m) => m.VisitDialog))
const route = getRouteApi('/app/service/partners')

type Adding = Told | 'meeting' | 'visit'
const ADDS: Record<View, Adding> = {
  gaps: 'service',
  services: 'service',
  meetings: 'meeting',
  offers: 'offer',
  visits: 'visit',
  pairs: 'pair',
}

export function PartnersPage() {
  const { t } = useTranslation(['co-building', 'shell'])
  const me = useMe()
  const own = useOwnSide()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { view = 'gaps', org } = search
  const [adding, setAdding] = useState<Adding | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const add = ADDS[view]
  const may =
    me.permissions.includes('co-building:keep') &&
    (add !== 'meeting' || own.community !== undefined)
  const told = adding === 'meeting' || adding === 'visit' ? null : adding
  return (
    <>
      <PageHeader
        title={t('shell:page.partners')}
        subtitle={t('hint')}
        actions={
          may && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(add)}>
              {t(`${add}.add`)}
            </Button>
          )
        }
      />
      <div style={{ marginBottom: 8, overflowX: 'auto' }}>
        <Segmented<View>
          aria-label={t('views')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) =>
            void navigate({
              search: { ...search, view: next === 'gaps' ? undefined : next },
              replace: true,
            })
          }
        />
      </div>
      <FilterBar
        value={{ org }}
        onChange={() => void navigate({ search: { ...search, org: undefined }, replace: true })}
        fields={[]}
        extra={
          <OrgFilter
            label={t('field.org')}
            value={org}
            onChange={(next) => void navigate({ search: { ...search, org: next }, replace: true })}
          />
        }
      />
      <Shown view={view} org={org} onAct={setAsked} />
      <TellDialog open={told !== null} what={told ?? 'service'} onClose={() => setAdding(null)} />
      <MeetingDialog open={adding === 'meeting'} onClose={() => setAdding(null)} />
      <VisitDialog open={adding === 'visit'} onClose={() => setAdding(null)} />
      <StepDialog open={asked !== null} asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

type ShownProps = { view: View; org: string | undefined; onAct: (asked: Asked) => void }

function Shown({ view, org, onAct }: ShownProps) {
  const within = org === undefined ? {} : { org }
  switch (view) {
    case 'services':
      return <ServicesView within={within} onAct={onAct} />
    case 'meetings':
      return <MeetingsView within={within} onAct={onAct} />
    case 'offers':
      return <OffersView within={within} onAct={onAct} />
    case 'visits':
      return <VisitsView within={within} />
    case 'pairs':
      return <PairsView within={within} onAct={onAct} />
    default:
      return <GapsView within={within} />
  }
}
