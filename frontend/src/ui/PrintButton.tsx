/** Fetches a PDF and opens it for printing; saves it when the browser blocks the window. */
import { PrinterOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, type ButtonProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { keysAsWritten, useHotkey } from '@/lib/hotkeys'
import { openPdf } from './openPdf'

type Props = {
  load: () => Promise<Blob>
  fileName: string
  label?: string
  hotkey?: string
  type?: ButtonProps['type']
  disabled?: boolean
}

export function PrintButton({ load, fileName, label, hotkey, type, disabled = false }: Props) {
  const { t } = useTranslation()
  const words = label ?? t('action.print')
  const print = useMutation({
    mutationFn: (tab: Window | null) => openPdf(tab, load, fileName),
  })
  // The window must open within the click itself, or it counts as a pop-up.
  const run = () => print.mutate(window.open('', '_blank'))
  useHotkey(hotkey ?? '', words, run, Boolean(hotkey) && !disabled)
  return (
    <Button
      type={type}
      icon={<PrinterOutlined />}
      loading={print.isPending}
      disabled={disabled}
      onClick={run}
    >
      {words}
      {hotkey && <kbd aria-hidden>{keysAsWritten(hotkey)}</kbd>}
    </Button>
  )
}
