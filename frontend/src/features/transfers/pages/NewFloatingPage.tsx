/** 登记流动党员: one of ours who goes away (from the page of the person), or who has come here. */
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type FloatingIn, registerFloatingMember } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { FLOATING } from '../bookQueries'
import { FloatingFields } from '../components/FloatingFields'
import { type Chosen, ForMember } from '../components/ForMember'
import { KeeperField } from '../components/KeeperField'
import { PersonFields } from '../components/PersonFields'
import { StartForm } from '../components/StartForm'
import styles from '../components/transfers.module.css'
import { useKeeperPlaces } from '../useKeeperPlaces'

const route = getRouteApi('/app/floating-members/new')
type Values = Omit<FloatingIn, 'person' | 'direction' | 'member_id'> & {
  name?: string
  gender?: 'male' | 'female'
  home_org?: string
  phone?: string
}

const fieldOf = (field: string) => field.replace(/^body\.(person\.)?/, '')
const trimmed = (text: string | undefined) => text?.trim() ?? ''

export function NewFloatingPage() {
  const { t } = useTranslation('books')
  const { member: id, way } = route.useSearch()
  if (id === undefined && way !== 'outflow') return <Task />
  const crumbs = [{ label: t('floating.title'), href: '/floating-members' }]
  return (
    <ForMember id={id} header={<PageHeader title={t('outflow.title')} crumbs={crumbs} />}>
      {(member) => <Task member={member} />}
    </ForMember>
  )
}

function Task({ member }: { member?: Chosen }) {
  const { t } = useTranslation('books')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const places = useKeeperPlaces()
  const header = (
    <PageHeader
      title={member ? t('outflow.of', { name: member.name }) : t('inflow.title')}
      subtitle={member ? t('outflow.from', { branch: member.branch }) : t('inflow.hint')}
      crumbs={[{ label: t('floating.title'), href: '/floating-members' }]}
    />
  )
  const [first] = places
  if (!first) {
    return (
      <>
        {header}
        <EmptyState title={t('noPlace')} hint={t('noPlaceHint')} />
      </>
    )
  }
  const save = async (values: Values, saved: () => void) => {
    const { name, gender, home_org, phone, ...terms } = values
    const body: FloatingIn = {
      ...terms,
      registered_at: values.registered_at ?? first.id,
      place: trimmed(values.place),
      ...(member
        ? { direction: 'outflow', member_id: member.id }
        : {
            direction: 'inflow',
            person: {
              name: trimmed(name),
              gender: gender ?? 'male',
              home_org: trimmed(home_org),
              phone: trimmed(phone),
            },
          }),
    }
    try {
      const { data } = await registerFloatingMember({ headers, body })
      saved()
      notify.done(t('floating.done', { name: data.person.name }))
      await cache.invalidateQueries({ queryKey: FLOATING })
      await navigate({ to: '/floating-members/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  return (
    <div className={styles.task}>
      {header}
      <StartForm<Values>
        draft={`floating.${member?.id ?? 'inflow'}`}
        submitText={t('floating.submit')}
        initial={{
          registered_at: first.id,
          gender: undefined,
          since: dayjs().format('YYYY-MM-DD'),
        }}
        fieldOf={fieldOf}
        onSave={save}
        onCancel={() => void navigate({ to: '/floating-members' })}
      >
        <KeeperField places={places} />
        {!member && <PersonFields home phone />}
        <FloatingFields flow={member ? 'outflow' : 'inflow'} />
      </StartForm>
    </div>
  )
}
