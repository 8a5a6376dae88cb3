/** The sections of a person's page in their order; folded ones are drawn when they are opened. */
import { Card } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardProps, SECTIONS } from '../memberSections'
import styles from './members.module.css'

function Fold({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <details
      className={styles.fold}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>
        <span>{title}</span> <span className={styles.muted}>{hint}</span>
      </summary>
      {opened && <div className={styles.foldCards}>{children}</div>}
    </details>
  )
}

export function MemberSections({ member }: CardProps) {
  const { t } = useTranslation('members')
  return SECTIONS.map((section) => {
    const shown = section.cards.filter((card) => card.shown?.(member) ?? true)
    if (shown.length === 0) return null
    const cards = shown.map(({ key, Card: Drawn }) => (
      <Drawn key={key} member={member} open standIn={<Card size="small" loading />} />
    ))
    if (!section.folded) return cards
    return (
      <Fold
        key={section.key}
        title={t(`section.${section.key}.title`)}
        hint={t(`section.${section.key}.hint`)}
      >
        {cards}
      </Fold>
    )
  })
}
