/** `/verify#…`: where the second QR code of a notice or a receipt leads to. */
import { useLocation } from '@tanstack/react-router'
import { PaperCheck } from '../components/PaperCheck'

export function VerifyPaperPage() {
  const scanned = useLocation({ select: (location) => location.hash })
  return <PaperCheck scanned={scanned} />
}
