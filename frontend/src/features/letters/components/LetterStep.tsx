/** What the reader does with a letter, in words where they are asked for. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  type LetterAction,
  type ParticipationLetterOut,
  takeParticipationLetterStep,
} from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { LETTERS, TODOS } from '../queries'

type Props = { letter: ParticipationLetterOut; action: LetterAction | null; onClose: () => void }
const NEEDED: readonly LetterAction[] = ['answer', 'correct']
const WITHOUT: readonly LetterAction[] = ['issue', 'receive']

export function LetterStep({ letter, action, onClose }: Props) {
  const { t } = useTranslation('letters')
  const cache = useQueryClient()
  const [form] = Form.useForm<{ words?: string }>()
  const what = action ?? 'review'
  return (
    <FormDialog<{ words?: string }, unknown>
      open={action !== null}
      title={t('actOf', { act: t(`act.${what}`), unit: letter.unit.name })}
      okText={t(`act.${what}`)}
      form={form}
      lead={<p>{t(`actHint.${what}`)}</p>}
      save={({ words = '' }, headers) =>
        takeParticipationLetterStep({
          path: { letter_id: letter.id },
          body: { action: what, words },
          headers,
        })
      }
      done={t(`done.${what}`, { count: 1 })}
      after={async () => {
        await cache.invalidateQueries({ queryKey: LETTERS })
        await cache.invalidateQueries({ queryKey: TODOS })
      }}
      onClose={onClose}
    >
      {!WITHOUT.includes(what) && (
        <Form.Item
          name="words"
          label={t(`words.${what as 'answer' | 'review' | 'correct'}`)}
          rules={
            NEEDED.includes(what)
              ? [{ required: true, whitespace: true, message: t('needed') }]
              : []
          }
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
