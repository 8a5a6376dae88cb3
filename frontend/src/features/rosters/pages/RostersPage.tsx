/** Excel in, Excel out, and what was sent before. */
import { Col, Row } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { PageHeader } from '@/ui/PageHeader'
import { ExportCard } from '../components/ExportCard'
import { RosterSteps } from '../components/RosterSteps'
import { SendCard } from '../components/SendCard'
import { SentTable } from '../components/SentTable'

export function RostersPage() {
  const { t } = useTranslation('rosters')
  const me = useMe()
  const imports = mayAny(me, ['member:import'])
  const exports = mayAny(me, ['member:export'])
  return (
    <>
      <PageHeader title={t('title')} />
      {imports && <RosterSteps current={0} />}
      <Row gutter={[12, 12]}>
        {imports && (
          <Col xs={24} lg={14}>
            <SendCard />
          </Col>
        )}
        {exports && (
          <Col xs={24} lg={10}>
            <ExportCard />
          </Col>
        )}
      </Row>
      {imports && (
        <>
          <h2 style={{ fontSize: '1.1em', margin: '20px 0 4px' }}>{t('sent.title')}</h2>
          <SentTable />
        </>
      )}
    </>
  )
}
