/** The steps that the reader may take, as the server names them. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OfferAction, UnitServiceAction } from '@/api/gen'

type Action = OfferAction | UnitServiceAction
type Props<A extends Action> = { actions: readonly A[]; what: string; onAct: (action: A) => void }

const FIRST: readonly Action[] = ['confirm', 'match', 'complete']

export function StepButtons<A extends Action>({ actions, what, onAct }: Props<A>) {
  const { t } = useTranslation('co-building')
  return (
    <Flex gap={4} wrap>
      {actions.map((action) => (
        <Button
          key={action}
          type={FIRST.includes(action) ? 'primary' : 'default'}
          aria-label={t('actOf', { act: t(`act.${action}`), what })}
          onClick={() => onAct(action)}
        >
          {t(`act.${action}`)}
        </Button>
      ))}
    </Flex>
  )
}
