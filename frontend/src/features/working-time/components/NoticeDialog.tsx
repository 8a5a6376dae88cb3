/** 导入放假通知: the text as it was published, read back before anything is kept. */
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeReadingOut, NoticeTextIn } from '@/api/gen'
import { NoticePreview } from './NoticePreview'
import { NoticeTextForm } from './NoticeTextForm'

type Props = {
  open: boolean
  /** The year that waits for its notice. */
  year: number
  onClose: () => void
  onSaved: (year: number) => void
}

const WIDTH = 980

export function NoticeDialog({ open, year, onClose, onSaved }: Props) {
  const { t } = useTranslation('working-time')
  const [said, setSaid] = useState<NoticeTextIn | null>(null)
  const [reading, setReading] = useState<NoticeReadingOut | null>(null)
  const forget = () => {
    setSaid(null)
    setReading(null)
  }
  return (
    <Modal
      open={open}
      title={t('notice.title')}
      width={WIDTH}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && document.getElementById('notice_text')?.focus()}
      afterClose={forget}
      destroyOnHidden
    >
      {reading ? (
        <NoticePreview
          reading={reading}
          onBack={() => setReading(null)}
          onSaved={() => {
            onSaved(reading.year)
            onClose()
          }}
        />
      ) : (
        <NoticeTextForm
          initial={said ?? { year, text: '' }}
          onCancel={onClose}
          onRead={(asked, found) => {
            setSaid(asked)
            setReading(found)
          }}
        />
      )}
    </Modal>
  )
}
