/** What about, how to be reached, and when it suits. */
import { useTranslation } from 'react-i18next'
import styles from '@/ui/requests.module.css'
import { TOPICS, WAYS, type Wish } from './useWish'

type Props = { wish: Wish; onChange: (part: Partial<Wish>) => void }

export function WishFields({ wish, onChange }: Props) {
  const { t } = useTranslation('contacts')
  return (
    <>
      <div className={styles.field}>
        <label htmlFor="topic">{t('topic.label')}</label>
        <select
          id="topic"
          value={wish.topic}
          onChange={(event) =>
            onChange({ topic: TOPICS.find((one) => one === event.target.value) })
          }
        >
          {TOPICS.map((one) => (
            <option key={one} value={one}>
              {t(`topic.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor="said">{t('said')}</label>
        <textarea
          id="said"
          rows={3}
          required
          maxLength={500}
          value={wish.words}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      </div>
      <fieldset className={styles.field}>
        <legend>{t('way.label')}</legend>
        <div className={styles.kinds}>
          {WAYS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="way"
                checked={wish.way === one}
                onChange={() => onChange({ way: one })}
              />
              {t(`way.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.field}>
        <label htmlFor="times">{t('times')}</label>
        <input
          id="times"
          maxLength={200}
          placeholder={t('timesHint')}
          value={wish.times}
          onChange={(event) => onChange({ times: event.target.value })}
        />
      </div>
    </>
  )
}
