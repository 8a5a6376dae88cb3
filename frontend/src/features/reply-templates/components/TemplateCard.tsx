/** The templates of one step: what they say, of which item, who wrote them. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import type { ReplyAction, TemplateLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { notify } from '@/ui/notify'
import { StateTag } from '@/ui/StateTag'
import { retire, TEMPLATES } from '../queries'

type Props = {
  action: ReplyAction
  lines: readonly TemplateLine[]
  onEdit: (line: TemplateLine) => void
}

export function TemplateCard({ action, lines, onEdit }: Props) {
  const { t } = useTranslation('reply-templates')
  return (
    <Card size="small" title={t(`action.${action}`)} style={{ marginBlockEnd: 12 }}>
      <Flex vertical gap={14}>
        {lines.map((line) => (
          <One key={line.id} line={line} onEdit={() => onEdit(line)} />
        ))}
      </Flex>
    </Card>
  )
}

function One({ line, onEdit }: { line: TemplateLine; onEdit: () => void }) {
  const { t } = useTranslation('reply-templates')
  const language = useLanguage()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const end = useMutation({
    mutationFn: () => retire(line.id, headers),
    onSuccess: () => notify.done(t('retiredDone')),
    onSettled: () => {
      renew()
      return cache.invalidateQueries({ queryKey: TEMPLATES })
    },
  })
  const muted = { color: 'var(--ant-color-text-secondary)' }
  return (
    <article aria-label={line.title}>
      <Flex wrap gap={8} align="center">
        <strong>{line.title}</strong>
        <StateTag tone="neutral">{line.item_name || t('everyItem')}</StateTag>
        {!line.retired_at && (
          <Flex gap={8} style={{ marginInlineStart: 'auto' }}>
            <Button size="small" onClick={onEdit}>
              {t('edit')}
            </Button>
            <Button
              size="small"
              loading={end.isPending}
              onClick={async () => {
                if (await notify.confirm(t('retireAsk', { title: line.title }))) end.mutate()
              }}
            >
              {t('retire')}
            </Button>
          </Flex>
        )}
      </Flex>
      <p style={{ margin: '4px 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {line.text}
      </p>
      <small style={muted}>
        {line.by_name} · {formatDateTime(line.written_at, language)}
        {line.retired_at &&
          ` · ${t('retiredAt', { at: formatDateTime(line.retired_at, language) })}`}
      </small>
    </article>
  )
}
