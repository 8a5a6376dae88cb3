/** Account and password, and large letters for those who need them before they are in. */
import { FontSizeOutlined } from '@ant-design/icons'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, switchLanguage, useLanguage } from '@/i18n'
import { setPrefs, usePrefs } from '@/lib/prefs'
import { HrefLink } from '@/ui/HrefLink'
import { SignInForm } from '@/ui/SignInForm'
import styles from './LoginPage.module.css'

const route = getRouteApi('/public/login')

/** Only a path of ours: `//elsewhere` and full addresses would lead people away. */
const ownPath = (next: string | undefined) =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/'

export function LoginPage() {
  const { t } = useTranslation(['auth', 'shell'])
  const { next } = route.useSearch()
  const navigate = useNavigate()
  const { text } = usePrefs()
  const language = useLanguage()
  const other = language === 'zh-CN' ? 'en-US' : 'zh-CN'
  const speak = () => {
    setPrefs({ language: other })
    void switchLanguage(other)
  }
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <div>
          <h1>{t('shell:product')}</h1>
          <p>{t('shell:tagline')}</p>
        </div>
      </div>
      <Card className={styles.card} variant="outlined">
        <h2 className={styles.title}>{t('welcome')}</h2>
        <SignInForm onDone={() => void navigate({ href: ownPath(next), replace: true })} />
        <p className={styles.help}>{t('help')}</p>
      </Card>
      <Flex gap={8} justify="center" wrap>
        <Button
          icon={<FontSizeOutlined />}
          onClick={() => setPrefs({ text: text === 'normal' ? 'large' : 'normal' })}
        >
          {text === 'normal' ? t('largeText') : t('normalText')}
        </Button>
        <Button lang={other} onClick={speak}>
          {LANGUAGES[other]}
        </Button>
      </Flex>
      <HrefLink href="/service" className={styles.residents}>
        {t('residents')}
      </HrefLink>
    </div>
  )
}
