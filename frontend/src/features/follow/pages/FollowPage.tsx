/** How my matter stands: by the paper's QR code, or by its number and the ending of one's phone. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readAddress } from '../code'
import { Follow } from '../components/Follow'

export function FollowPage() {
  const { t } = useTranslation(['follow', 'shell'])
  const { number, code } = readAddress(useLocation({ select: (location) => location.hash }))
  const navigate = useNavigate()
  useEffect(() => {
    document.title = `${t('title')} · ${t('shell:product')}`
  }, [t])
  // The code leaves the address as soon as it is read, for the next who looks at the history.
  useEffect(() => {
    if (code) void navigate({ to: '/follow', hash: number, replace: true })
  }, [navigate, code, number])
  return <Follow key={number} number={number} scanned={code} />
}
