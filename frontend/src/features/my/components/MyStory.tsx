/** One's own story: what changed in one's record, when and by whom. Read when it is opened. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StoryList } from '@/ui/laterStory'
import styles from './my.module.css'
import { Panel } from './Panel'

export function MyStory({ memberId }: { memberId: string }) {
  const { t } = useTranslation('my')
  const [opened, setOpened] = useState(false)
  return (
    <Panel title={t('me.story')} hint={t('me.storyHint')}>
      <details
        className={styles.fold}
        onToggle={(event) => {
          if (event.currentTarget.open) setOpened(true)
        }}
      >
        <summary>{t('me.storyOpen')}</summary>
        {opened && <StoryList id={memberId} open />}
      </details>
    </Panel>
  )
}
