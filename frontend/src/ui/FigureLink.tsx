/** One figure that opens to its rows; nothing opens to nothing. */
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { HrefLink } from './HrefLink'
import paper from './sheet.module.css'

/** Without `href` the figure is frozen: its rows may have changed since. */
type Props = { value: number; href?: string; what: string }

export function FigureLink({ value, href, what }: Props) {
  const language = useLanguage()
  const figure = formatNumber(value, language)
  if (value === 0) return <span className={paper.none}>0</span>
  if (!href) return <span>{figure}</span>
  return (
    <HrefLink href={href} aria-label={`${what} ${figure}`}>
      {figure}
    </HrefLink>
  )
}
