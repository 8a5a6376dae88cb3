/** Connects `notify` to antd's themed messages. Stands once, at the top of the app; loaded after
 * the first picture, since nobody is spoken to before. */
import { App } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/api'
import { lendVoice } from './notify'
import { UndoOffer } from './UndoOffer'

const UNDO_SECONDS = 8

function Bridge() {
  const { message, notification, modal } = App.useApp()
  const { t } = useTranslation(['common', 'trouble'])
  useEffect(() => {
    lendVoice({
      message,
      notification,
      modal,
      undo: (text, onUndo, key) => {
        const takeBack = () => {
          message.destroy(key)
          onUndo()
        }
        void message.success({
          key,
          duration: UNDO_SECONDS,
          content: <UndoOffer id={key} text={text} onUndo={takeBack} />,
        })
      },
      problem: (problem) =>
        notification.error({
          title: problemText(problem),
          description: problem.request_id && t('trouble:requestId', { id: problem.request_id }),
          duration: 8,
        }),
    })
    return () => lendVoice(null)
  }, [message, notification, modal, t])
  return null
}

export function NotifyBridge() {
  return (
    <App component={false} message={{ maxCount: 3 }}>
      <Bridge />
    </App>
  )
}
