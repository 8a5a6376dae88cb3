/** The code, where it stands, and what the community may do next. */
import { useTranslation } from 'react-i18next'
import type { WholeSupportPairOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { PageHeader } from '@/ui/PageHeader'
import { PrintButton } from '@/ui/PrintButton'
import { StateTag } from '@/ui/StateTag'
import { TONE } from '../tones'

type Act = 'agree' | 'review' | 'end' | 'withdraw'
type Props = {
  whole: WholeSupportPairOut
  print: (() => Promise<Blob>) | null
  starting: boolean
  onStart: () => void
  onStep: (act: Act) => void
}

export function PairHeader({ whole, print, starting, onStart, onStep }: Props) {
  const { t } = useTranslation(['pairing', 'shell'])
  const { pair } = whole
  const step = (name: Act, kind?: 'primary' | 'danger') => ({
    name,
    kind,
    label: t(`act.${name}`),
    run: () => onStep(name),
  })
  return (
    <PageHeader
      title={`${pair.household_code} · ${t(`kind.${pair.kind}`)}`}
      crumbs={[{ label: t('shell:page.support-pairs'), href: '/service/households' }]}
      subtitle={pair.community.name}
      tags={<StateTag tone={TONE[pair.state]}>{t(`state.${pair.state}`)}</StateTag>}
      actions={
        <>
          {print && (
            <PrintButton
              label={t('act.print')}
              fileName={`${pair.household_code}.pdf`}
              load={print}
            />
          )}
          <ActionBar
            allowed={whole.allowed_actions}
            actions={[
              step('agree', 'primary'),
              {
                name: 'start',
                kind: 'primary',
                label: t('act.start'),
                loading: starting,
                run: onStart,
              },
              step('review'),
              step('withdraw'),
              step('end'),
            ]}
          />
        </>
      }
    />
  )
}
