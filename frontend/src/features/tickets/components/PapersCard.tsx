/** The checklist of a ticket: what is in hand, how many pages, what is missing; the papers given out. */
import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Paper, TicketOut } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'
import { StateTag } from '@/ui/StateTag'
import { paperPdf } from '../queries'
import styles from '../tickets.module.css'

export function PapersCard({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const { papers } = ticket
  const handed = papers.filter((paper) => paper.handed).length
  const title =
    papers.length === 0
      ? t('papers.title')
      : `${t('papers.title')} · ${t('papers.summary', { handed, all: papers.length })}`
  return (
    <Card
      size="small"
      title={title}
      extra={
        ticket.late_papers > 0 && (
          <StateTag tone="warning">{t('papers.late', { count: ticket.late_papers })}</StateTag>
        )
      }
    >
      {papers.length === 0 && <p className={styles.words}>{t('papers.none')}</p>}
      <ul className={styles.papers}>
        {papers.map((paper) => (
          <Line key={paper.name} paper={paper} />
        ))}
      </ul>
      <Flex gap={8} wrap style={{ marginTop: 8 }}>
        {ticket.notice_no && (
          <PrintButton
            label={t('papers.notice')}
            fileName={`${ticket.notice_no}.pdf`}
            load={() => paperPdf(ticket.id, 'notice')}
          />
        )}
        {ticket.receipt_no && (
          <PrintButton
            label={t('papers.receipt')}
            fileName={`${ticket.receipt_no}.pdf`}
            hotkey="p"
            load={() => paperPdf(ticket.id, 'receipt')}
          />
        )}
        <PrintButton
          label={t('papers.slip')}
          fileName={`${ticket.number}.pdf`}
          load={() => paperPdf(ticket.id, 'slip')}
        />
      </Flex>
    </Card>
  )
}

function Line({ paper }: { paper: Paper }) {
  const { t } = useTranslation('tickets')
  const { handed = false, required = true, issuer } = paper
  const tag = handed ? (
    <StateTag tone="success" icon={CheckCircleOutlined}>
      {t('papers.handed')}
    </StateTag>
  ) : required ? (
    <StateTag tone="error" icon={CloseCircleOutlined}>
      {t('papers.missing')}
    </StateTag>
  ) : (
    <StateTag tone="neutral" icon={MinusCircleOutlined}>
      {t('papers.optional')}
    </StateTag>
  )
  return (
    <li>
      <span className={styles.name}>
        {paper.name}{' '}
        {issuer && <small className={styles.muted}>{t('papers.issuer', { issuer })}</small>}
      </span>
      {handed && <span>{t('papers.pages', { count: paper.pages ?? 0 })}</span>}
      {tag}
    </li>
  )
}
