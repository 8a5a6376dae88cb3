/** The fields of a plan: what, when, where, for whom. */

import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { ActivityOccasion, ActivityPlanIn, OpenTo, WorkType } from '@/api/gen'
import { OrgPicker } from '@/ui/OrgPicker'
import { themesQuery, venuesQuery } from '../queries'
import { momentOf } from '../when'
import styles from './activities.module.css'

export type PlanValues = Omit<ActivityPlanIn, 'begins_at' | 'ends_at'> & {
  begins: string
  ends: string
}

export const planOf = ({ begins, ends, ...rest }: PlanValues): ActivityPlanIn => ({
  ...rest,
  begins_at: momentOf(begins),
  ends_at: momentOf(ends),
  theme_id: rest.theme_id || null,
  community_id: rest.community_id || null,
  venue_id: rest.venue_id || null,
  occasion: rest.occasion || null,
  is_training: rest.is_training ?? false,
  capacity: rest.capacity ?? null,
  partners: rest.partners ?? '',
  research: rest.research ?? '',
})

const OPEN_TO: readonly OpenTo[] = ['checked_in', 'members']

/** A listed place; its name becomes the place in words. */
function VenueField() {
  const { t } = useTranslation('activities')
  const form = Form.useFormInstance<PlanValues>()
  const venues = useQuery(venuesQuery).data ?? []
  if (venues.length === 0) return null
  return (
    <Form.Item name="venue_id" label={t('field.venue')} extra={t('field.venueHint')}>
      <Select
        allowClear
        options={venues.map((one) => ({ value: one.id, label: `${one.org.name} · ${one.name}` }))}
        onChange={(id) => {
          const chosen = venues.find((one) => one.id === id)
          if (chosen) form.setFieldValue('place', chosen.name)
        }}
      />
    </Form.Item>
  )
}

const OCCASIONS: readonly ActivityOccasion[] = ['key_task', 'festival', 'concern']

/** What a theme activity turns on (ACT-05). */
function OccasionField() {
  const { t } = useTranslation('activities')
  return (
    <Form.Item name="occasion" label={t('field.occasion')} extra={t('field.occasionHint')}>
      <Select
        allowClear
        options={OCCASIONS.map((value) => ({ value, label: t(`occasion.${value}`) }))}
      />
    </Form.Item>
  )
}

export function PlanFields() {
  const { t } = useTranslation(['activities', 'codes'])
  const themes = useQuery(themesQuery(dayjs().year())).data ?? []
  const words = t('codes:workType', { returnObjects: true }) as Record<WorkType, string>
  const required = [{ required: true, message: t('wrong.needed') }]
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="begins" label={t('field.begins')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="ends" label={t('field.ends')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <VenueField />
      <Form.Item name="place" label={t('field.place')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="field" label={t('field.field')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(words).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="capacity" label={t('field.capacity')} extra={t('field.capacityHint')}>
          <InputNumber min={1} max={500} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="open_to" label={t('field.openTo')} rules={required}>
        <Radio.Group options={OPEN_TO.map((value) => ({ value, label: t(`openTo.${value}`) }))} />
      </Form.Item>
      <Form.Item name="is_service" valuePropName="checked">
        <Checkbox>{t('field.isService')}</Checkbox>
      </Form.Item>
      <Form.Item name="is_training" valuePropName="checked">
        <Checkbox>{t('field.isTraining')}</Checkbox>
      </Form.Item>
      <Form.Item name="plan" label={t('field.content')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
      {themes.length > 0 && (
        <Form.Item name="theme_id" label={t('field.theme')}>
          <Select allowClear options={themes.map((one) => ({ value: one.id, label: one.title }))} />
        </Form.Item>
      )}
      <OccasionField />
      <Form.Item name="partners" label={t('field.partners')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="research" label={t('field.research')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="community_id" label={t('field.community')} extra={t('field.communityHint')}>
        <OrgPicker label={t('field.community')} kinds={['community_org']} />
      </Form.Item>
    </>
  )
}
