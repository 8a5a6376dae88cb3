/** To whom: colleagues by department, found by either name; or, if `whole` has words for it, a whole
 * department, where each goes to who has the fewest. */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Colleague } from '@/api/gen'
import { departmentKey } from '../batchQueries'

type Person = Pick<Colleague, 'account_id' | 'name' | 'department_id' | 'department_name'>

type Props = {
  people: readonly Person[]
  loading: boolean
  /** What a whole department is called as a choice. */
  whole?: (department: string) => string
}

type Option = { label?: string; department?: string }

export function ReceiverField({ people, loading, whole }: Props) {
  const { t } = useTranslation('tickets')
  const label = t('form.to')
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
        options={optionsOf(people, whole)}
        showSearch={{
          filterOption: (typed, option) => fits(typed.trim(), (option ?? {}) as Option),
        }}
      />
    </Form.Item>
  )
}

/** A person is chosen by account; nobody is spread over a department of one. */
function optionsOf(people: readonly Person[], whole: Props['whole']) {
  const departments = [...new Map(people.map((one) => [one.department_id, one.department_name]))]
  return departments.map(([id, department]) => {
    const there = people.filter((one) => one.department_id === id)
    const persons = there.map((one) => ({ value: one.account_id, label: one.name, department }))
    const all = whole && { value: departmentKey(id), label: whole(department), department }
    return {
      key: id,
      label: department,
      title: department,
      options: all && there.length > 1 ? [...persons, all] : persons,
    }
  })
}
