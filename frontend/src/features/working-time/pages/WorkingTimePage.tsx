/** 工作日历: a year at a glance, and what it rests on (CLK-17). */
import {
  CalculatorOutlined,
  ClockCircleOutlined,
  ImportOutlined,
  PrinterOutlined,
  StopOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { hrefTo } from '@/lib/href'
import { Can } from '@/ui/Can'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { today, yearOf } from '../calendar'
import { HoursCard } from '../components/HoursCard'
import { YearBar } from '../components/YearBar'
import { YearView } from '../components/YearView'
import { hoursOn } from '../hours'
import { yearQuery } from '../queries'
import { useOrg } from '../useOrg'

const NoticeDialog = later(() => import('../components/NoticeDialog').then((m) => m.NoticeDialog))
const ClosureDialog = later(() =>
  import('../components/ClosureDialog').then((m) => m.ClosureDialog),
)

const HoursDialog = later(() => import('../components/HoursDialog').then((m) => m.HoursDialog))

const route = getRouteApi('/app/working-time')

export function WorkingTimePage() {
  const { t } = useTranslation(['working-time', 'common'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const [asked, setAsked] = useState<'notice' | 'closure' | 'hours' | null>(null)
  const year = yearOf(search.year)
  const office = useOrg(search.org)
  const query = useQuery(yearQuery(year, office.id))
  const mayLoad = query.data?.allowed_actions.includes('load_notice') ?? false
  const set = (next: { year?: string; org?: string }) =>
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false })
  const print = () => window.print()
  useHotkey('p', t('common:action.print'), print)
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={office.id ? office.name : t('org.national')}
        actions={
          <>
            <Button
              icon={<CalculatorOutlined />}
              onClick={() =>
                void router.navigate({
                  href: hrefTo('/working-time/calculator', { org: search.org }),
                })
              }
            >
              {t('calculator.title')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={print} disabled={!query.data}>
              {t('common:action.print')}
              <kbd aria-hidden>P</kbd>
            </Button>
            <Can any={['calendar:manage']}>
              <Button icon={<ClockCircleOutlined />} onClick={() => setAsked('hours')}>
                {t('opening.set')}
              </Button>
              <Button icon={<StopOutlined />} onClick={() => setAsked('closure')}>
                {t('closure.title')}
              </Button>
            </Can>
            {mayLoad && (
              <Button type="primary" icon={<ImportOutlined />} onClick={() => setAsked('notice')}>
                {t('notice.title')}
              </Button>
            )}
          </>
        }
      />
      <YearBar
        year={year}
        office={office}
        onYear={(next) => set({ year: String(next) })}
        onOrg={(org) => set({ org })}
      />
      <YearView query={query} />
      {query.data && office.id && <HoursCard hours={query.data.hours} />}
      <NoticeDialog
        open={asked === 'notice'}
        year={query.data && !query.data.announced ? year : year + 1}
        onClose={() => setAsked(null)}
        onSaved={(saved) => set({ year: String(saved) })}
      />
      <ClosureDialog
        open={asked === 'closure'}
        office={office}
        onClose={() => setAsked(null)}
        onSaved={(org, day) => set({ org, year: day.slice(0, 4) })}
      />
      <HoursDialog
        open={asked === 'hours'}
        office={office}
        hours={query.data && hoursOn(query.data.hours, today())}
        onClose={() => setAsked(null)}
        onSaved={(org, day) => set({ org, year: day.slice(0, 4) })}
      />
    </>
  )
}
