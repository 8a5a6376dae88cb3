/** One thing as every detail page should be. */
import { CheckOutlined } from '@ant-design/icons'
import { Card } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import { StepMap } from '@/ui/StepMap'
import { Timeline } from '@/ui/Timeline'

export function KitDetailPage() {
  const language = useLanguage()
  const [voiding, setVoiding] = useState(false)
  const actions = [
    {
      name: 'register',
      label: '登记报到',
      kind: 'primary' as const,
      icon: <CheckOutlined />,
      hotkey: 'r',
      run: () => notify.undo('已登记王秀兰报到', () => notify.done('已撤销')),
    },
    { name: 'assign', label: '安排岗位', run: () => notify.done('已安排') },
    { name: 'void', label: '作废', kind: 'danger' as const, run: () => setVoiding(true) },
  ]
  const header = (
    <PageHeader
      title="王秀兰"
      tags={<StateTag tone="info">待报到</StateTag>}
      subtitle="报到证 滨教报〔2026〕0017 号"
      crumbs={[{ label: '报到台账', href: '/kit' }]}
      actions={
        <ActionBar
          actions={actions}
          allowed={['register', { action: 'assign', refusal: 'illegal-transition' }, 'void']}
        />
      }
    />
  )
  return (
    <DetailLayout
      header={header}
      progress={
        <StepMap
          steps={[
            { key: 'a', title: '开具报到证', state: 'done', note: '3月1日' },
            { key: 'b', title: '到社区报到', state: 'current', note: '还剩 9 天' },
            { key: 'c', title: '回执交回单位', state: 'todo' },
          ]}
        />
      }
      asideTitle="办理记录"
      aside={
        <Timeline
          events={[
            {
              id: '2',
              at: '2026-03-02T01:20:00Z',
              title: '打印报到证',
              by: '赵敏（第三中学党总支）',
            },
            {
              id: '1',
              at: '2026-03-01T02:11:00Z',
              title: '开具报到证',
              by: '赵敏（第三中学党总支）',
              note: '本人自愿报名',
              tone: 'success',
            },
          ]}
        />
      }
    >
      <Card size="small" title="基本情况">
        <Facts
          facts={[
            { label: '姓名', value: '王秀兰' },
            { label: '性别', value: '女' },
            { label: '出生年月', value: '1985年7月' },
            { label: '入党日期', value: formatDate('2008-07-01', language) },
            {
              label: '单位党组织',
              value: '新疆生产建设兵团第十二师一〇四团党委组织部',
              wide: true,
            },
            { label: '居住小区', value: '滨河花园三期 12 号楼' },
            { label: '特长', value: null },
          ]}
        />
      </Card>
      <ConfirmReason
        open={voiding}
        title="作废这张报到证"
        description="作废后不能恢复，党员需要重新开具报到证。"
        confirmText="作废"
        presets={['信息填写有误', '本人搬家', '重复开具']}
        onConfirm={() => Promise.resolve(notify.done('已作废'))}
        onClose={() => setVoiding(false)}
      />
    </DetailLayout>
  )
}
