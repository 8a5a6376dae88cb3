/** The filters of the queue; departments are those of the board within one's reach. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FilterField } from '@/ui/filterField'
import { ATTENTIONS } from '../marks'
import { boardQuery, severalCentres, type TicketSearch } from '../queries'
import { CHANNELS, ENDED, FLAGS, KINDS, RUNNING, STATES, UNACCEPTED, WAITING } from '../states'

/** States that people ask for together. */
const GROUPS = { unaccepted: UNACCEPTED, running: RUNNING, waiting: WAITING, ended: ENDED }

export function useListFields(): FilterField<TicketSearch>[] {
  const { t } = useTranslation('tickets')
  const board = useQuery(boardQuery)
  const lines = board.data ?? []
  const several = severalCentres(lines)
  const options = <C extends string>(codes: readonly C[], label: (code: C) => string) =>
    codes.map((value) => ({ value: value as string, label: label(value) }))
  const groups = Object.entries(GROUPS).map(([name, states]) => ({
    value: states.join(),
    label: t(`group.${name as keyof typeof GROUPS}`),
  }))
  return [
    {
      kind: 'text',
      key: 'q',
      label: t('filter.q'),
      placeholder: t('filter.qShort'),
      width: '18em',
    },
    {
      kind: 'select',
      key: 'state',
      label: t('field.state'),
      width: '9em',
      options: [...groups, ...options(STATES, (code) => t(`state.${code}`))],
    },
    {
      kind: 'select',
      key: 'attention',
      label: t('filter.attention'),
      width: '9em',
      options: options(ATTENTIONS, (code) => t(`attention.${code}`)),
    },
    {
      kind: 'select',
      key: 'kind',
      label: t('field.kind'),
      width: '8em',
      options: options(KINDS, (code) => t(`kind.${code}`)),
    },
    {
      kind: 'select',
      key: 'channel',
      label: t('field.channel'),
      width: '8em',
      options: options(CHANNELS, (code) => t(`channel.${code}`)),
    },
    {
      kind: 'select',
      key: 'department',
      label: t('field.department'),
      width: '12em',
      options: lines.map((line) => ({
        value: line.department_id,
        label: several ? `${line.centre_name} ${line.department_name}` : line.department_name,
      })),
    },
    {
      kind: 'select',
      key: 'flag',
      label: t('filter.flag'),
      width: '8em',
      options: options(FLAGS, (code) => t(`flag.${code}`)),
    },
    {
      kind: 'select',
      key: 'order',
      label: t('filter.order'),
      width: '10em',
      options: [{ value: 'recent', label: t('filter.recent') }],
    },
  ]
}
