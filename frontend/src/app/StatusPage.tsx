/** A page with a picture instead of content. The pictures are loaded only here. */
import { lazy, type ReactNode, Suspense } from 'react'
import { PageSkeleton } from '@/ui/PageSkeleton'

const Result = lazy(() => import('antd/es/result'))

type Props = { status: '403' | '404'; title: ReactNode; hint?: ReactNode; ways: ReactNode }

export function StatusPage({ status, title, hint, ways }: Props) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Result status={status} title={title} subTitle={hint} extra={ways} />
    </Suspense>
  )
}
