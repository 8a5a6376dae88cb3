/** The mask of a line's phone; the whole number for a purpose, until the page is left. */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FindLine, revealSurveyPhone } from '@/api/gen'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from '@/ui/ConfirmReason'
import styles from './surveys.module.css'

export function FindPhone({ line, may }: { line: FindLine; may: boolean }) {
  const { t } = useTranslation('surveys')
  const [asking, setAsking] = useState(false)
  const [whole, setWhole] = useState('')
  const reveal = async (purpose: string) => {
    const { data } = await revealSurveyPhone({ path: { find_id: line.id }, body: { purpose } })
    setWhole(data.phone)
  }
  return (
    <Flex gap={4} align="center" wrap>
      <span className={styles.number} aria-live="polite">
        {formatPhone(whole || line.phone_masked)}
      </span>
      {may && line.has_phone && !whole && (
        <Button
          size="small"
          type="text"
          icon={<EyeOutlined />}
          aria-label={`${t('phone.show')} ${line.name}`}
          onClick={() => setAsking(true)}
        />
      )}
      <ConfirmReason
        open={asking}
        title={t('phone.show')}
        description={t('phone.what')}
        confirmText={t('phone.show')}
        presets={[t('phone.check'), t('phone.invite')]}
        onConfirm={reveal}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
