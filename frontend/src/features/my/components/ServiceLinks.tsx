/** What a member does in service, from the 服务 page: a line for each of its pages. */
import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type shell from '@/i18n/locales/zh-CN/shell.json'
import { HrefLink } from '@/ui/HrefLink'
import styles from './my.module.css'

/** Addresses of the pages and their words in `shell:page`, in the order of the page. */
const LINKS: readonly { href: string; words: keyof (typeof shell)['page'] }[] = [
  { href: '/my/services/records', words: 'my-service-records' },
  { href: '/my/points', words: 'my-points' },
  { href: '/my/suggestions/new', words: 'my-suggestion' },
  { href: '/my/services/households', words: 'my-households' },
  { href: '/my/teams', words: 'my-teams' },
  { href: '/my/posts', words: 'my-posts' },
  { href: '/my/showcases', words: 'my-showcases' },
  { href: '/my/feedback', words: 'my-feedback' },
]

export function ServiceLinks() {
  const { t } = useTranslation('shell')
  const me = useMe()
  if (!me.member_id) return null
  return LINKS.map(({ href, words }) => (
    <HrefLink key={href} href={href} className={styles.rowLink}>
      <span className={styles.rowText}>
        <strong>{t(`page.${words}`)}</strong>
      </span>
      <RightOutlined aria-hidden />
    </HrefLink>
  ))
}
