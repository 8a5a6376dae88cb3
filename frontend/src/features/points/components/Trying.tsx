/** 试算: what last month brought, and what it would have brought by this rule; nothing is kept. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type RatesIn, tryPointRule } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'

type Props = { community: string; rates: () => RatesIn }

export function Trying({ community, rates }: Props) {
  const { t } = useTranslation(['points', 'codes'])
  const trying = useMutation({
    mutationFn: async () =>
      (await tryPointRule({ path: { community_id: community }, body: rates() })).data,
    meta: { errors: 'inline' },
  })
  const found = trying.data
  return (
    <section aria-label={t('trial.title')} style={{ marginBottom: 16 }}>
      <Button loading={trying.isPending} onClick={() => trying.mutate()}>
        {t('trial.title')}
      </Button>
      <ProblemAlert error={trying.error} />
      {found && (
        <div role="status">
          <p>{t('trial.total', { ...found })}</p>
          {found.lines.length === 0 && <p className={styles.muted}>{t('trial.none')}</p>}
          <ul>
            {found.lines.map((line) => (
              <li key={line.category}>
                {t('trial.line', { ...line, work: t(`codes:workType.${line.category}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
