/** To whom: the colleagues of the centre by department, found by either name. */
import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { colleaguesQuery } from '../queries'

type Props = { id: string; owner: string }

export function ColleagueField({ id, owner }: Props) {
  const { t } = useTranslation('tickets')
  const found = useQuery(colleaguesQuery(id))
  const label = t('form.to')
  const people = (found.data ?? []).filter((one) => one.account_id !== owner)
  const departments = [...new Map(people.map((one) => [one.department_id, one.department_name]))]
  const options = departments.map(([key, department]) => ({
    key,
    label: department,
    title: department,
    options: people
      .filter((one) => one.department_id === key)
      .map((one) => ({ value: one.account_id, label: one.name, department })),
  }))
  const fits = (typed: string, { label: name = '', department = '' }: Record<string, string>) =>
    name.includes(typed) || department.includes(typed)
  return (
    <Form.Item
      name="to"
      label={label}
      rules={[{ required: true, message: t('form.choose', { label }) }]}
    >
      <Select
        loading={found.isPending}
        placeholder={t('form.toHint')}
        notFoundContent={t('form.nobody')}
        options={options}
        showSearch={{
          filterOption: (typed, option) =>
            fits(typed.trim(), (option ?? {}) as Record<string, string>),
        }}
      />
    </Form.Item>
  )
}
