/** Of a complaint: whom it is about, who never sees it, and whether the client stays unnamed
 * (CMP-01, SP-06). */
import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { isAboutMe, optionsOf } from './about'
import styles from './complaint.module.css'
import { colleaguesHereQuery } from './intakeQueries'
import type { Values } from './values'

type Props = { orgId: string; pending: boolean }

export function ComplaintFields({ orgId, pending }: Props) {
  const { t } = useTranslation('tickets')
  const box = useRef<HTMLDivElement>(null)
  const form = Form.useFormInstance<Values>()
  const about = Form.useWatch('about', form) ?? null
  const me = useMe()
  const found = useQuery(colleaguesHereQuery(orgId))
  useEffect(() => {
    if (!pending) box.current?.querySelector<HTMLElement>('input')?.focus()
  }, [pending])
  const options = optionsOf(found.data ?? [], (department) => t('complaint.whole', { department }))
  return (
    <div ref={box} className={styles.complaint}>
      <div data-go="about">
        <Form.Item name="about" label={t('complaint.about')} extra={t('complaint.aboutHint')}>
          <Select
            allowClear
            loading={found.isPending}
            placeholder={t('complaint.aboutPlaceholder')}
            notFoundContent={t('form.nobody')}
            options={options}
            showSearch={{
              filterOption: (typed, option) => String(option?.label ?? '').includes(typed.trim()),
            }}
          />
        </Form.Item>
      </div>
      {isAboutMe(about, me) && (
        <Alert type="warning" showIcon role="status" title={t('complaint.yours')} />
      )}
      <div data-go="anonymous">
        <Form.Item name="anonymous" valuePropName="checked" extra={t('complaint.anonymousHint')}>
          <Checkbox
            onChange={({ target }) => target.checked && form.setFieldValue('client_name', '')}
          >
            {t('complaint.anonymous')}
          </Checkbox>
        </Form.Item>
      </div>
    </div>
  )
}
