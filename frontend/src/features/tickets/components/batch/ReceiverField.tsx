/** To whom: colleagues by department, or a whole department, where each goes to who has the fewest. */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CentreColleague } from '@/api/gen'
import { departmentKey, personKey } from '../../batchQueries'

type Props = { people: readonly CentreColleague[]; loading: boolean }

type Option = { label?: string; department?: string }

export function ReceiverField({ people, loading }: Props) {
  const { t } = useTranslation('tickets')
  const label = t('form.to')
  const departments = [...new Map(people.map((one) => [one.department_id, one.department_name]))]
  const options = departments.map(([id, department]) => {
    const there = people.filter((one) => one.department_id === id)
    const whole = { value: departmentKey(id), label: t('batch.spread', { department }), department }
    return {
      label: department,
      title: department,
      options: [
        ...there.map((one) => ({ value: personKey(one), label: one.name, department })),
        ...(there.length > 1 ? [whole] : []),
      ],
    }
  })
  const fits = (typed: string, { label: name = '', department = '' }: Option) =>
    name.includes(typed) || department.includes(typed)
  return (
    <Form.Item
      name="to"
      label={label}
      rules={[{ required: true, message: t('form.choose', { label }) }]}
    >
      <Select
        loading={loading}
        placeholder={t('form.toHint')}
        notFoundContent={t('form.nobody')}
        options={options}
        showSearch={{
          filterOption: (typed, option) => fits(typed.trim(), (option ?? {}) as Option),
        }}
      />
    </Form.Item>
  )
}
