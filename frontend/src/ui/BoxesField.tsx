/** Boxes to tick in a form. A group of them cannot be called required, as `Form.Item` would:
 * that is not handed on (ARIA 1.2, `group`). */
import { Checkbox } from 'antd'

type Props<V extends string> = {
  label: string
  options: { value: V; label: string }[]
  /** Set by `Form.Item`. */
  value?: V[]
  onChange?: (chosen: V[]) => void
}

export function BoxesField<V extends string>({ label, options, value, onChange }: Props<V>) {
  return <Checkbox.Group aria-label={label} options={options} value={value} onChange={onChange} />
}
