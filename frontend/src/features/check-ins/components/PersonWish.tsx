/** Where one volunteer goes, and what they offered: the home's community unless a reason says else. */
import { Card, Flex, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkType } from '@/api/gen'
import { zhCN } from '@/i18n/zh-CN'
import { OrgPicker } from '@/ui/OrgPicker'
import { isElsewhere, type Person } from '../enrolDraft'
import styles from './checkIns.module.css'
import { TimeGrid } from './TimeGrid'

const WORKS = Object.keys(zhCN.codes.workType) as WorkType[]

type Props = {
  person: Person
  /** Show what is missing. */
  checked: boolean
  autoFocus?: boolean
  onChange: (part: Partial<Person>) => void
}

export function PersonWish({ person, checked, autoFocus, onChange }: Props) {
  const { t } = useTranslation(['check-ins', 'codes'])
  const hint = useId()
  const [wide, setWide] = useState(false)
  const elsewhere = isElsewhere(person)
  const noReason = elsewhere && checked && person.reason.trim() === ''
  const noCommunity = checked && person.community === null
  return (
    <Card
      size="small"
      title={person.name}
      extra={<span className={styles.muted}>{person.detail}</span>}
    >
      <Flex vertical gap={12}>
        <Flex gap={12} wrap align="center">
          <span>{t('enrol.lives', { estate: person.estate || t('enrol.estateUnknown') })}</span>
          <OrgPicker
            kinds={['community_org']}
            label={t('enrol.communityOf', { name: person.name })}
            value={person.community?.id}
            chosen={person.community}
            autoFocus={autoFocus}
            width="20em"
            onChange={(id, name) => onChange({ community: id ? { id, name } : null })}
          />
          {!elsewhere && person.home && <span className={styles.muted}>{t('enrol.byHome')}</span>}
          {noCommunity && (
            <span role="alert" style={{ color: 'var(--ant-color-error-text)' }}>
              {t('relocate.communityNeeded')}
            </span>
          )}
        </Flex>
        {elsewhere && (
          <div>
            <Input
              aria-label={t('enrol.reasonOf', { name: person.name })}
              aria-describedby={hint}
              aria-invalid={noReason}
              status={noReason ? 'error' : undefined}
              placeholder={t('enrol.reasonElsewhere')}
              maxLength={1000}
              value={person.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
            <span
              id={hint}
              role={noReason ? 'alert' : undefined}
              className={noReason ? undefined : styles.muted}
              style={noReason ? { color: 'var(--ant-color-error-text)' } : undefined}
            >
              {noReason ? t('enrol.reasonNeeded') : t('enrol.reasonHint')}
            </span>
          </div>
        )}
        <Select
          mode="multiple"
          allowClear
          aria-label={t('enrol.worksOf', { name: person.name })}
          placeholder={t('enrol.works')}
          value={person.works}
          options={WORKS.map((value) => ({ value, label: t(`codes:workType.${value}`) }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(works: WorkType[]) => onChange({ works })}
        />
        <details open={wide} onToggle={(event) => setWide(event.currentTarget.open)}>
          <summary>{t('enrol.times', { count: person.times.length })}</summary>
          <TimeGrid
            label={t('enrol.timesOf', { name: person.name })}
            value={person.times}
            onChange={(times) => onChange({ times })}
          />
        </details>
      </Flex>
    </Card>
  )
}
