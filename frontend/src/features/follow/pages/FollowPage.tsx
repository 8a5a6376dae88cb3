/** How my matter stands: by the number on the paper and the ending of one's own phone. */
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Follow } from '../components/Follow'

export function FollowPage() {
  const { t } = useTranslation(['follow', 'shell'])
  const number = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    document.title = `${t('title')} · ${t('shell:product')}`
  }, [t])
  return <Follow key={number} number={number} />
}
