/** 流动党员组织: whether it keeps the street's floating members, and since which day (ROL-24). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, DatePicker, Flex } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { putOrgFloatingMark } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import type { ReadOrg } from '../queries'

export function FloatingCard({ read }: { read: ReadOrg }) {
  const { t } = useTranslation(['orgs', 'common'])
  const language = useLanguage()
  const cache = useQueryClient()
  const org = read.data
  const [since, setSince] = useState(dayjs())
  const write = useMutation({
    mutationFn: (day: string | null) =>
      putOrgFloatingMark({
        path: { org_id: org.id },
        body: { since: day },
        headers: ifMatch(read.etag),
      }),
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('common:done.saved'))
      await cache.invalidateQueries({ queryKey: ['orgs'] })
    },
  })
  const may = org.allowed_actions.includes('keep_floating')
  const marked = org.keeps_floating_since
  return (
    <Card size="small" title={t('floating.title')}>
      <ProblemAlert error={write.error} />
      <Flex gap={8} align="center" wrap>
        <StateTag tone={marked ? 'success' : 'neutral'}>
          {marked
            ? t('floating.since', { day: formatShortDate(marked, language) })
            : t('floating.no')}
        </StateTag>
        {may && !marked && (
          <DatePicker
            aria-label={t('floating.day')}
            size="small"
            allowClear={false}
            maxDate={dayjs()}
            value={since}
            onChange={(day) => day && setSince(day)}
          />
        )}
        {may && (
          <Button
            size="small"
            loading={write.isPending}
            onClick={() => write.mutate(marked ? null : since.format('YYYY-MM-DD'))}
          >
            {t(marked ? 'floating.unmark' : 'floating.mark')}
          </Button>
        )}
      </Flex>
      <p style={{ margin: '8px 0 0', color: 'var(--ant-color-text-secondary)' }}>
        {t('floating.hint')}
      </p>
    </Card>
  )
}
