/** Signs a person in again over the page, so that nothing they typed is lost. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { forget, useSession } from '@/api'
import { SignInForm } from '@/ui/SignInForm'
import { router } from './router'

export function SignInAgain() {
  const { t } = useTranslation('auth')
  const session = useSession()
  const queries = useQueryClient()
  const goOn = () => {
    void queries.invalidateQueries()
    void router.invalidate()
  }
  const leave = () => {
    forget()
    window.location.assign('/login')
  }
  return (
    <Modal
      open
      title={t('expired.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
    >
      <p>{t('expired.hint')}</p>
      <SignInForm login={session.me?.account.login} onDone={goOn} />
      <Button type="link" block onClick={leave}>
        {t('expired.other')}
      </Button>
    </Modal>
  )
}
