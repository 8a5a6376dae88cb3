/** The slip: number and code are shown this once, large enough for a photograph, and print. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderedOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { plainCode } from '@/lib/paperCode'
import { formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { QrCard } from '@/ui/QrCard'
import styles from './orders.module.css'
import slip from './slip.module.css'

type Props = { order: OrderedOut; phone: string; onMore: () => void }

export function Ordered({ order, phone, onMore }: Props) {
  const { t } = useTranslation('orders')
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus()
  }, [])
  const path = `/orders#${order.number}.${plainCode(order.code)}`
  return (
    <>
      <section className={slip.slip} aria-labelledby="slip-title">
        <h1 id="slip-title" ref={heading} tabIndex={-1}>
          {t('ordered.title')}
        </h1>
        <p>{t('ordered.by', { community: order.community_name })}</p>
        <dl className={slip.keys}>
          <dt>{t('ordered.number')}</dt>
          <dd data-testid="number">{order.number}</dd>
          <dt>{t('ordered.code')}</dt>
          <dd className={slip.secret} data-testid="code">
            {order.code}
          </dd>
        </dl>
        <QrCard value={`${window.location.origin}${path}`} label={t('ordered.qr')} size={180} />
        <p>
          <strong>{t('ordered.keep')}</strong>
        </p>
        <p>{t('ordered.secret')}</p>
        <p>{t('ordered.until', { day: formatShortDate(order.expires_on, language) })}</p>
        {phone && (
          <p>
            {t('ordered.call')} <a href={`tel:${phone}`}>{phone}</a>
          </p>
        )}
      </section>
      <section className={styles.card} data-screen-only>
        <h2>{t('ordered.next')}</h2>
        <ol>
          {(['dispatch', 'come', 'confirm'] as const).map((one) => (
            <li key={one}>{t(`ordered.then.${one}`)}</li>
          ))}
        </ol>
      </section>
      <div className={styles.buttons} data-screen-only>
        <Button size="large" block icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('ordered.print')}
        </Button>
        <HrefLink href={path} className={styles.rowButton}>
          {t('ordered.follow')}
        </HrefLink>
        <Button size="large" block type="link" onClick={onMore}>
          {t('ordered.more')}
        </Button>
      </div>
    </>
  )
}
