/** A text filter that waits for a pause or Enter, and never cuts into an IME composition. */
import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

type Props = {
  label: string
  placeholder?: string
  width: string
  value: string
  onChange: (next: string) => void
}

const PAUSE_MS = 300

export function FilterText({ label, placeholder, width, value, onChange }: Props) {
  const [draft, setDraft] = useState(value)
  const [given, setGiven] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  // The URL changed by another hand (cleared, gone back): show what it says now.
  if (given !== value) {
    setGiven(value)
    if (value !== draft.trim()) setDraft(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = (text: string, after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(text.trim()), after)
  }
  return (
    <Input
      aria-label={label}
      placeholder={placeholder ?? label}
      prefix={<SearchOutlined />}
      allowClear
      maxLength={60}
      style={{ width }}
      value={draft}
      onChange={(event) => {
        setDraft(event.target.value)
        if (!composing.current) send(event.target.value, PAUSE_MS)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        send(event.currentTarget.value, PAUSE_MS)
      }}
      onPressEnter={() => send(draft, 0)}
      onBlur={() => {
        // A link is about to be followed: a later answer to the typing would undo that.
        clearTimeout(timer.current)
        if (draft.trim() !== value) onChange(draft.trim())
      }}
    />
  )
}
