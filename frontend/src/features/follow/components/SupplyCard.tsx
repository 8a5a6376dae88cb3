/** Papers by photo or PDF, and words, while they are awaited: one trip less to the counter. */
import { CameraOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import { formatBytes } from '@/lib/format'
import { PaperCodeField } from '@/ui/PaperCodeField'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { type Held, isCode, plainCode } from '../code'
import { MOST_BYTES, MOST_FILES, MOST_TIMES, TAKEN, useSupply } from '../useSupply'
import { ChosenFile } from './ChosenFile'
import files from './files.module.css'
import styles from './follow.module.css'

type Props = {
  ticket: FollowedTicketOut
  held: Held
  onChange: (ticket: FollowedTicketOut) => void
}

export function SupplyCard({ ticket, held, onChange }: Props) {
  const { t } = useTranslation('follow')
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const [typed, setTyped] = useState('')
  const supply = useSupply({ number: ticket.number, held, onChange })
  const { chosen, send } = supply
  const code = held.code || plainCode(typed)
  const left = MOST_TIMES - ticket.supplements
  return (
    <section className={styles.card}>
      <h2>{t('supply.title')}</h2>
      {send.isSuccess && (
        <p role="status" className={files.good}>
          {t('supply.received')}
        </p>
      )}
      {ticket.can_supply ? (
        <>
          <p>{t('supply.lead')}</p>
          <Button
            className={styles.gap}
            size="large"
            block
            icon={<CameraOutlined />}
            aria-describedby={hint}
            disabled={chosen.length >= MOST_FILES || send.isPending}
            onClick={() => input.current?.click()}
          >
            {t('supply.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={TAKEN}
            data-testid="supply"
            onChange={(event) => {
              if (event.target.files) void supply.add(event.target.files)
              event.target.value = ''
            }}
          />
          <p id={hint} className={styles.muted}>
            {t('supply.limit', { size: formatBytes(MOST_BYTES), most: MOST_FILES })}
          </p>
          <ul className={files.files}>
            {chosen.map((one, n) => (
              <ChosenFile
                key={one.key}
                chosen={one}
                sent={send.isPending ? (supply.shares[n] ?? 0) : null}
                onDrop={() => supply.drop(one.key)}
              />
            ))}
          </ul>
          <Input.TextArea
            aria-label={t('supply.words')}
            placeholder={t('supply.words')}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={supply.words}
            onChange={(event) => supply.setWords(event.target.value)}
          />
          {!held.own && !held.code && supply.ready && (
            <PaperCodeField
              label={t('code.label')}
              hint={t('code.hint')}
              value={typed}
              onChange={setTyped}
              fault={held.fault}
            />
          )}
          <ProblemAlert error={supply.problem} />
          <Button
            className={styles.gap}
            type="primary"
            size="large"
            block
            disabled={!supply.ready || (!held.own && !isCode(code))}
            loading={send.isPending}
            onClick={() => send.mutate(code)}
          >
            {t('supply.send')}
          </Button>
          <p className={styles.muted}>{t('supply.left', { count: left })}</p>
        </>
      ) : (
        <p>{t('supply.noMore', { most: MOST_TIMES })}</p>
      )}
    </section>
  )
}
