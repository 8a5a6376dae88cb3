/** The smaller pieces, side by side. */
import { Button, Card, Col, Row, Space } from 'antd'
import { EChart } from '@/ui/EChart'
import { EmptyState } from '@/ui/EmptyState'
import { JobProgress } from '@/ui/JobProgress'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { QrCard } from '@/ui/QrCard'
import { Scanner } from '@/ui/Scanner'
import { StatCard } from '@/ui/StatCard'
import { StateTag } from '@/ui/StateTag'
import { UploadDrop } from '@/ui/UploadDrop'

const REFUSED = {
  type: 'about:blank',
  title: 'Conflict',
  detail: '',
  status: 409,
  code: 'stale-version',
  request_id: '7f3a-11',
}

const ROWS: [string, number, number][] = [
  ['和平街道', 320, 290],
  ['滨河街道', 410, 371],
  ['向阳街道', 275, 268],
]

const OPTION = {
  legend: {},
  grid: { left: 48, right: 16, top: 40, bottom: 32 },
  xAxis: { type: 'category', data: ROWS.map(([name]) => name) },
  yAxis: { type: 'value' },
  series: [
    { name: '已开具', type: 'bar', data: ROWS.map(([, issued]) => issued) },
    { name: '已报到', type: 'bar', data: ROWS.map(([, , done]) => done) },
  ],
}

export function KitPiecesPage() {
  return (
    <>
      <PageHeader title="部件" />
      <Row gutter={[12, 12]}>
        {[
          ['待报到', 128],
          ['已报到', 2310],
          ['逾期未报到', 17],
        ].map(([title, value]) => (
          <Col key={title} xs={12} md={8}>
            <StatCard
              title={String(title)}
              value={Number(value)}
              unit="人"
              href="/kit?state=overdue"
            />
          </Col>
        ))}
        <Col xs={24} lg={12}>
          <Card size="small">
            <EChart
              title="各街道报到情况"
              option={OPTION}
              table={{ columns: ['街道', '已开具', '已报到'], rows: ROWS }}
            />
          </Card>
        </Col>
        <Col xs={24} lg={12}>
          <Card size="small" title="扫码">
            <Scanner onCode={(code) => notify.done(code)} />
          </Card>
        </Col>
        <Col xs={24} lg={12}>
          <Card size="small" title="二维码">
            <QrCard value="PH1.kit" label="报到证二维码" caption="7K3M-92QX" />
          </Card>
        </Col>
        <Col xs={24} lg={12}>
          <Card size="small" title="导入">
            <UploadDrop accept=".xlsx" maxBytes={5_000_000} onFile={(f) => notify.done(f.name)} />
            <JobProgress job={{ state: 'running', done: 320, total: 500 }} label="花名册" />
          </Card>
        </Col>
        <Col xs={24} lg={12}>
          <Card size="small" title="状态与拒绝">
            <ProblemAlert error={REFUSED} onRetry={() => notify.problem(REFUSED)} />
            <Space wrap>
              <StateTag tone="neutral">未开始</StateTag>
              <StateTag tone="info">待报到</StateTag>
              <StateTag tone="success">已报到</StateTag>
              <StateTag tone="warning">即将到期</StateTag>
              <StateTag tone="error">已逾期</StateTag>
            </Space>
          </Card>
        </Col>
        <Col xs={24} lg={12}>
          <Card size="small">
            <EmptyState
              title="还没有花名册"
              hint="请先下载模板，填好后上传"
              action={<Button type="primary">下载模板</Button>}
            />
          </Card>
        </Col>
      </Row>
    </>
  )
}
