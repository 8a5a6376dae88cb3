/** The checklist of a ticket: what is in hand, how many pages, what is missing; the papers given out. */
import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Paper, TicketOut } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'
import { StateTag } from '@/ui/StateTag'
import { paperCopy, paperPdf } from '../queries'
import styles from '../tickets.module.css'
import { useMayPrint } from '../useMayPrint'

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
      <GivenOut ticket={ticket} />
    </Card>
  )
}

/** Printed anew for the client; who has no part in it reads the filed copies. */
function GivenOut({
  ticket: { id, number, notice_no, receipt_no, proxy_no },
}: {
  ticket: TicketOut
}) {
  const { t } = useTranslation('tickets')
  const mayPrint = useMayPrint()
  const given = { notice: notice_no, receipt: receipt_no, proxy: proxy_no } as const
  return (
    <Flex gap={8} wrap style={{ marginTop: 8 }}>
      {(['notice', 'receipt', 'proxy'] as const).map(
        (kind) =>
          given[kind] && (
            <PrintButton
              key={kind}
              label={t(mayPrint ? `papers.${kind}` : `papers.copy.${kind}`)}
              fileName={`${given[kind]}.pdf`}
              hotkey={kind === 'receipt' ? 'p' : undefined}
              load={() => (mayPrint ? paperPdf(id, kind) : paperCopy(id, kind))}
            />
          ),
      )}
      {mayPrint && (
        <PrintButton
          label={t('papers.slip')}
          fileName={`${number}.pdf`}
          load={() => paperPdf(id, 'slip')}
        />
      )}
    </Flex>
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
