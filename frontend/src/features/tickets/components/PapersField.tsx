/** Papers that are not yet in hand, to tick with their pages. */
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Paper } from '@/api/gen'
import styles from '../tickets.module.css'
import { PaperTicks } from './PaperTicks'

type Props = { step: 'notify' | 'supplement' | 'accept'; papers: readonly Paper[] }

export function PapersField({ step, papers }: Props) {
  const { t } = useTranslation('tickets')
  const form = Form.useFormInstance()
  const awaited = papers.filter((paper) => !paper.handed)
  if (awaited.length === 0) {
    return <p className={styles.words}>{t(papers.length === 0 ? 'papers.none' : 'form.allIn')}</p>
  }
  const lacking = (handed: Record<string, number>) =>
    awaited
      .filter(({ name, required = true }) => required && handed[name] === undefined)
      .map((paper) => paper.name)
  const fault = (handed: Record<string, number>) => {
    const missing = lacking(handed)
    if (step === 'accept' && missing.length > 0) {
      return t('form.stillMissing', { papers: missing.join(t('comma')) })
    }
    if (step === 'notify' && missing.length === 0) return t('form.allHere')
    return step === 'supplement' && Object.keys(handed).length === 0 ? t('form.oneHanded') : null
  }
  const all = () =>
    form.setFieldValue('handed', Object.fromEntries(awaited.map((p) => [p.name, 1])))
  return (
    <>
      <Form.Item
        name="handed"
        label={t('form.inHand')}
        rules={[
          {
            validator: (_rule, handed: Record<string, number> = {}) => {
              const words = fault(handed)
              return words ? Promise.reject(new Error(words)) : Promise.resolve()
            },
          },
        ]}
      >
        <PaperTicks papers={awaited} />
      </Form.Item>
      {step !== 'notify' && awaited.length > 1 && (
        <Button size="small" onClick={all} style={{ marginBlockEnd: 16 }}>
          {t('form.tickAll')}
        </Button>
      )}
    </>
  )
}
