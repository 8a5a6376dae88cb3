/** How my order stands: by the slip's QR code, or by its number and the ending of one's phone. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readAddress } from '@/lib/paperCode'
import { FollowOrder } from '../components/FollowOrder'
import { Frame } from '../components/Frame'

export function FollowOrderPage() {
  const { t } = useTranslation(['orders', 'shell'])
  const { number, code } = readAddress(useLocation({ select: (location) => location.hash }))
  const navigate = useNavigate()
  const [scanned, setScanned] = useState({ number, code })
  if (code && (code !== scanned.code || number !== scanned.number)) setScanned({ number, code })
  useEffect(() => {
    document.title = `${t('follow.title')} · ${t('shell:product')}`
  }, [t])
  // The code leaves the address as soon as it is read, for the next who looks at the history.
  useEffect(() => {
    if (code) void navigate({ to: '/orders', hash: number, replace: true })
  }, [navigate, code, number])
  return (
    <Frame>
      <FollowOrder
        key={number}
        number={number}
        scanned={scanned.number === number ? scanned.code : ''}
      />
    </Frame>
  )
}
