/** How the matter came (TKT-03): a number chooses, Enter goes on. */
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Channel } from '@/api/gen'
import { CHANNELS } from '../../states'
import styles from './intake.module.css'

type Props = {
  /** Set by `Form.Item`. */
  id?: string
  value?: Channel
  onChange?: (channel: Channel) => void
}

export function ChannelField({ id, value, onChange }: Props) {
  const { t } = useTranslation('tickets')
  const onKeyDown = (event: React.KeyboardEvent) => {
    const channel = CHANNELS[Number(event.key) - 1]
    if (!channel || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChange?.(channel)
    const box = event.currentTarget.querySelector(`input[value="${channel}"]`)
    if (box instanceof HTMLElement) box.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: numbers are shortcuts for the radios within
    <div onKeyDown={onKeyDown}>
      <Radio.Group
        id={id}
        name="channel"
        aria-label={t('intake.channel')}
        className={styles.channels}
        value={value}
        onChange={(event) => onChange?.(event.target.value as Channel)}
      >
        {CHANNELS.map((channel, nth) => (
          <Radio key={channel} value={channel}>
            <kbd aria-hidden>{nth + 1}</kbd> {t(`channel.${channel}`)}
          </Radio>
        ))}
      </Radio.Group>
    </div>
  )
}
