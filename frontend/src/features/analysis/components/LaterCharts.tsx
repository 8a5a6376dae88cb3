/** The charts, fetched once the figures stand: the tables below say the same. */
import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import type { Figures } from '@/api/gen'

const Drawn = lazy(() => import('./Charts').then((m) => ({ default: m.Charts })))

export function Charts({ figures }: { figures: Figures }) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
      <Drawn figures={figures} />
    </Suspense>
  )
}
