/** A checklist: each paper ticked has its count of pages. */
import { Checkbox, Flex, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Paper } from '@/api/gen'
import styles from '../tickets.module.css'

type Handed = Record<string, number>
type Props = {
  papers: readonly Paper[]
  id?: string
  value?: Handed
  onChange?: (handed: Handed) => void
}

export function PaperTicks({ papers, id, value = {}, onChange }: Props) {
  const { t } = useTranslation('tickets')
  const tick = (name: string, on: boolean) => {
    const { [name]: _, ...others } = value
    onChange?.(on ? { ...others, [name]: 1 } : others)
  }
  return (
    <fieldset id={id} className={styles.ticks} aria-label={t('form.inHand')}>
      {papers.map(({ name, required = true }) => (
        <div key={name} className={styles.tick}>
          <Checkbox
            checked={value[name] !== undefined}
            onChange={(event) => tick(name, event.target.checked)}
          >
            {name}
            {!required && <small className={styles.muted}> {t('papers.optional')}</small>}
          </Checkbox>
          {value[name] !== undefined && (
            <Flex gap={4} align="center">
              <InputNumber
                size="small"
                min={0}
                max={9999}
                precision={0}
                style={{ width: '5em' }}
                aria-label={t('form.pages', { paper: name })}
                value={value[name]}
                onChange={(pages) => onChange?.({ ...value, [name]: pages ?? 0 })}
              />
              {t('form.pagesUnit')}
            </Flex>
          )}
        </div>
      ))}
    </fieldset>
  )
}
