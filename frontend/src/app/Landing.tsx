/** `/` leads to the first page of the person's own navigation. */
import { Navigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isStaff, useMe } from '@/api'
import { EmptyState } from '@/ui/EmptyState'
import { memberBar, staffMenu } from './menu'

export function Landing() {
  const router = useRouter()
  const me = useMe()
  const { t } = useTranslation('shell')
  const first = isStaff(me) ? staffMenu(router, me)[0]?.[1][0] : memberBar(router, me)[0]
  if (first) return <Navigate to={first.path as '/'} replace />
  return <EmptyState title={t('states.noPages')} hint={t('states.noPagesHint')} />
}
