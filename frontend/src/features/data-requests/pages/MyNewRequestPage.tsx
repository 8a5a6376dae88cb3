/** 提出申请: a correction with evidence, why somebody looked, to restrict or to erase. */
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { FilesField, tooLarge } from '../components/FilesField'
import { useAsk } from '../components/useAsk'
import { WantedField } from '../components/WantedField'
import { FIELDS } from '../kinds'
import { KINDS } from '../search'

const route = getRouteApi('/app/my/data-requests/new')

export function MyNewRequestPage() {
  const { t } = useTranslation(['data-requests', 'shell'])
  const search = route.useSearch()
  const look = search.look ? Number(search.look) : undefined
  const { asking, change, send } = useAsk(search.kind ? { kind: search.kind } : {}, look)
  const { kind, field, wanted, words, files } = asking
  const kinds = KINDS.filter((one) => one !== 'explain' || look !== undefined)
  const correcting = kind === 'correct'
  const inWords = kind === 'restrict' || kind === 'erase' || (correcting && field === 'other')
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('new')}
        crumbs={[{ label: t('shell:page.my-data-requests'), href: '/my/data-requests' }]}
      />
      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <fieldset className={styles.field}>
          <legend>{t('what')}</legend>
          <div className={styles.kinds}>
            {kinds.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="kind"
                  checked={kind === one}
                  onChange={() => change({ kind: one })}
                />
                {t(`kind.${one}`)}
              </label>
            ))}
          </div>
          <small className={styles.muted}>{t(`hint.${kind}`)}</small>
        </fieldset>
        {correcting && (
          <div className={styles.field}>
            <label htmlFor="field">{t('which')}</label>
            <select
              id="field"
              value={field}
              onChange={(event) =>
                change({ field: FIELDS.find((f) => f === event.target.value), wanted: '' })
              }
            >
              {FIELDS.map((one) => (
                <option key={one} value={one}>
                  {t(`field.${one}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        {correcting && (
          <WantedField field={field} value={wanted} onChange={(next) => change({ wanted: next })} />
        )}
        <div className={styles.field}>
          <label htmlFor="words">{inWords ? t('wordsNeeded') : t('wordsFree')}</label>
          <textarea
            id="words"
            rows={3}
            maxLength={1000}
            required={inWords}
            value={words}
            onChange={(event) => change({ words: event.target.value })}
          />
        </div>
        <FilesField files={files} onChange={(next) => change({ files: next })} />
        <p className={styles.muted}>{t('promise')}</p>
        <ProblemAlert error={send.error} />
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          block
          loading={send.isPending}
          disabled={files.some(tooLarge)}
        >
          {t('submit')}
        </Button>
      </form>
    </div>
  )
}
