/** The counter's screen as a whole: form, item, same client, endings, and where the focus goes. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { TicketLine } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { openPdf } from '@/ui/openPdf'
import { useDraft } from '@/ui/useDraft'
import { paperPdf } from '../../queries'
import { goTo } from './goOn'
import { itemQuery, openTicketsQuery } from './intakeQueries'
import { matterOf } from './matter'
import { sheetOf } from './sheet'
import { useEnding } from './useEnding'
import { useKnownClient } from './useKnownClient'
import { usePausedPerson } from './usePausedPerson'
import {
  BLANK,
  type Done,
  type Ending,
  paperOf,
  printsAtOnce,
  proposed,
  type Values,
  valuesOf,
  whyNot,
} from './values'

export function useIntake(orgId: string) {
  const { t } = useTranslation('tickets')
  const me = useMe()
  const client = useQueryClient()
  const root = useRef<HTMLDivElement>(null)
  const [form] = Form.useForm<Values>()
  const draft = useDraft<Values>('intake', form)
  const [done, setDone] = useState<Done | null>(null)
  const [hint, setHint] = useState('')
  const values = { ...BLANK, ...Form.useWatch([], { form, preserve: true }) } as Values
  /** What stands in the form now; what is drawn may be a key behind. */
  const typed = () => ({ ...BLANK, ...form.getFieldsValue(true) }) as Values

  const finish = (next: Done | null) => {
    // At once, before anything is drawn; a locked form has to be drawn open first.
    if (!goTo(root.current, 'item')) setFresh((count) => count + 1)
    draft.clear()
    form.setFields(blanks())
    setDone(next)
    setHint('')
    if (!next || !printsAtOnce(next.ending)) return
    const { id, number } = next.ticket
    const paper = paperOf(next.ending)
    void openPdf(window.open('', '_blank'), () => paperPdf(id, paper), `${number}.pdf`)
  }
  const ending = useEnding(finish)
  const { pending, failed } = ending
  const [fresh, setFresh] = useState(0)
  useEffect(() => {
    if (fresh >= 0 && orgId) goTo(root.current, 'item')
  }, [fresh, orgId])
  const [resumed, setResumed] = useState(0)
  useEffect(() => {
    if (resumed > 0) goTo(root.current, 'handed')
  }, [resumed])
  useEffect(() => {
    if (!failed) return
    if (pending) goTo(root.current, 'end')
    else showProblem(form, failed.problem)
  }, [failed, pending, form])

  const kind = pending?.kind ?? values.item?.kind
  const content = useQuery(itemQuery(pending?.item_id ?? values.item?.id ?? '')).data
  const sheet = sheetOf(content, pending)
  const matter = matterOf(values, { content, pending, me })
  const person = usePausedPerson(values)
  const finder = useKnownClient(orgId, form, () => goTo(root.current, 'channel'))
  const same = useQuery({ ...openTicketsQuery(person), enabled: !pending && person.q !== '' })

  /** By what stands in the form at the key press; null: the ending that is proposed for it. */
  const end = async (asked: Ending | null) => {
    setHint('')
    const now = await matterNow()
    const wanted = asked ?? proposed(now)
    const why = whyNot(wanted, now)
    if (why && kind)
      return setHint(t(`intake.refused.${why}`, { papers: now.missing.join(t('comma')) }))
    if (pending && wanted === 'register') return ending.leave()
    if (!(await valid())) return
    const said = kind ? t('intake.said', { context: kind }) : ''
    ending.end({ ending: wanted, values: sifted(typed(), sheet), orgId, said })
  }
  const matterNow = async () => {
    const said = typed()
    const asked = itemQuery(pending?.item_id ?? said.item?.id ?? '')
    const content =
      said.item || pending
        ? await client.query({ ...asked, staleTime: 'static' }).catch(() => null)
        : null
    return matterOf(said, { content, pending, me })
  }
  const valid = async (): Promise<boolean> => {
    try {
      await form.validateFields()
      return true
    } catch {
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0)
      goTo(root.current, String(first?.name[0] ?? 'item'))
      return false
    }
  }
  const resume = async (line: TicketLine) => {
    const ticket = await ending.resume(line.id)
    if (!ticket) return
    setHint('')
    setDone(null)
    form.setFieldsValue(valuesOf(ticket))
    setResumed((count) => count + 1)
  }
  const contact = (line: TicketLine) => {
    const text = typed().content.trim()
    setHint(text ? '' : t('intake.same.content'))
    if (text) ending.contact(line.id, text)
    else goTo(root.current, 'content')
  }
  return {
    root,
    values,
    finder,
    form,
    draft,
    done,
    hint,
    kind,
    content,
    sheet,
    matter,
    pending,
    failed,
    end,
    contact,
    resume,
    busy: ending.busy,
    name: pending?.item_name ?? values.item?.name,
    same: pending ? [] : sameMatters(same.data ?? [], values.item),
  } // prettier-ignore
}

/** The same item first; a complaint and other matters are never told to each other's owners. */
function sameMatters(lines: readonly TicketLine[], item: Values['item']): TicketLine[] {
  const complaint = item?.kind === 'complaint'
  const fits = lines.filter((line) => (line.kind === 'complaint') === complaint)
  return fits.sort((a, b) => rank(a, item) - rank(b, item))
}

const rank = (line: TicketLine, item: Values['item']) => (line.item_name === item?.name ? 0 : 1)

/** Blanked field by field: `resetFields` would draw them anew, and the focus would be lost. */
const blanks = () =>
  Object.entries(BLANK).map(([name, value]) => ({
    name: name as keyof Values,
    value,
    errors: [],
    touched: false,
  }))

/** Papers that were ticked for another item are not sent. */
function sifted(values: Values, sheet: readonly { name: string }[]): Values {
  const kept = Object.entries(values.handed).filter(([name]) => sheet.some((p) => p.name === name))
  return { ...values, handed: Object.fromEntries(kept) }
}
