/** What an event says, in the reader's language: the server's sentence is Chinese, its parts are facts. */
import type { TFunction } from 'i18next'
import type { DeliveryWay, PickupMode, PostedOn, StepLine } from '@/api/gen'
import { formatDate, type Language } from '@/lib/time'

const FEN = 100

type Told = { t: TFunction<'tickets'>; language: Language; said: Record<string, string> }

const listed = (words: string | undefined): string[] => words?.split('\n').filter(Boolean) ?? []

const inBrackets = (words: string, more: string) => (more ? `${words} (${more})` : words)

/** By action; each puts together what the server's note was joined of. */
const NOTES: Record<string, (told: Told) => string> = {
  supplement: ({ t, said }) => listed(said.said_papers).join(t('comma')),
  accept: ({ t, said }) =>
    said.said_purpose
      ? t('said.entrusted', {
          yuan: (Number(said.entrusted) / FEN).toFixed(2),
          purpose: said.said_purpose,
        })
      : '',
  decline: ({ t, said }) =>
    [
      inBrackets(said.said_reason ?? '', said.said_basis ?? ''),
      said.said_refer_to && t('said.refer', { to: said.said_refer_to }),
      said.said_refer_phone && t('said.phone', { phone: said.said_refer_phone }),
    ]
      .filter(Boolean)
      .join(' · '),
  refuse: ({ t, said }) =>
    [said.said_reason, t('said.instead', { who: said.said_instead })].join(' · '),
  deliver: ({ t, language, said }) =>
    [
      inBrackets(said.said_sent_to ?? '', t(`errand.ways.${said.said_way as DeliveryWay}`)),
      said.said_until && t('said.until', { day: formatDate(said.said_until, language) }),
    ]
      .filter(Boolean)
      .join(' · '),
  collect: ({ t, said }) =>
    [
      said.said_result,
      t('said.pickUp', {
        place: said.said_place,
        mode: t(`errand.modes.${said.said_mode as PickupMode}`),
      }),
    ].join(' · '),
  escalate: ({ said }) => `${said.said_target}: ${said.said_report}`,
  verify: ({ t, said }) =>
    inBrackets(
      listed(said.said_by).join(t('comma')),
      said.said_place ? t('said.survey', { place: said.said_place }) : '',
    ),
  publicise: ({ t, language, said }) => {
    const where = listed(said.said_where).map((one) => t(`examine.posted.${one as PostedOn}`))
    const [from = '', until = ''] = [said.said_from_day, said.said_until_day]
    const days = `${formatDate(from, language)} – ${formatDate(until, language)}`
    return `${inBrackets(where.join(t('comma')), said.said_spot ?? '')} · ${days}`
  },
  client_supplied: ({ t, said }) =>
    [said.said_words, said.said_files && t('said.files', { count: Number(said.said_files) })]
      .filter(Boolean)
      .join(' · '),
  report: ({ t, said }) =>
    t('said.report', { number: said.said_number, to: said.said_to, title: said.said_title }),
  'withdraw-file': ({ said }) => `${said.said_name}: ${said.said_reason}`,
}

/** Events of before these parts were kept have the sentence alone. */
export function noteOf(
  action: string,
  { note, facts: said }: StepLine,
  t: TFunction<'tickets'>,
  language: Language,
): string {
  const make = NOTES[action]
  const apart = Object.keys(said).some((name) => name.startsWith('said_'))
  if (language === 'zh-CN' || !make || !apart) return note
  return make({ t, language, said })
}
