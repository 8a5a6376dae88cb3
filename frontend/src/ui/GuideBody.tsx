/** What a service item says, for anybody: facts, conditions, papers, a chart of the steps, notes. */
import { useTranslation } from 'react-i18next'
import type { ContentOut } from '@/api/gen'
import styles from './GuideBody.module.css'
import { GuidePapers, type ShowSample } from './GuidePapers'
import { useGuideWords } from './useGuideWords'

type Props = { content: ContentOut; sample: ShowSample; level?: 2 | 3 }

export function GuideBody({ content, sample, level = 2 }: Props) {
  const { t } = useTranslation(['guides', 'codes'])
  const words = useGuideWords()
  const Heading = `h${level}` as const
  const facts = [
    ['kind', t(`codes:itemKind.${content.kind}`)],
    ['limit', words.limit(content)],
    ['fee', words.fee(content)],
    ['department', content.department],
    ['collected', content.collected_at],
  ] as const
  const text = (name: 'conditions' | 'basis' | 'cautions') =>
    content[name] && (
      <section className={styles.section}>
        <Heading>{t(`section.${name}`)}</Heading>
        <p className={styles.lines}>{content[name]}</p>
      </section>
    )
  return (
    <div className={styles.body}>
      <section className={styles.section} aria-label={t('section.facts')}>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name} data-fact={name}>
                <dt>{t(`fact.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      {text('conditions')}
      <section className={styles.section}>
        <Heading>{t('section.papers')}</Heading>
        <GuidePapers papers={content.papers} sample={sample} />
      </section>
      {content.steps.length > 0 && (
        <section className={styles.section}>
          <Heading>{t('section.steps')}</Heading>
          <ol className={styles.chart}>
            {content.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and are never moved here
              <li key={index}>
                <span className={styles.number} aria-hidden>
                  {index + 1}
                </span>
                <div className={styles.box}>
                  <strong>{step.title}</strong>
                  {step.who && <span className={styles.muted}>{step.who}</span>}
                  {step.note && <p>{step.note}</p>}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {text('cautions')}
      {text('basis')}
    </div>
  )
}
