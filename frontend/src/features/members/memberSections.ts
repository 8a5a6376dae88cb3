/** The page of a person, section by section. A feature adds its card as one line of its section:
 * `{ key: 'files', Card: later(() => import('./components/FilesCard').then((m) => m.FilesCard)) }`.
 * A card takes `{ member }` and reads what it shows itself, once it stands. */
import dayjs from 'dayjs'
import type { ComponentType, ReactNode } from 'react'
import type { MemberOut } from '@/api/gen'
import { withTexts } from '@/i18n/later'
import { later } from '@/ui/later'
import { FactsCard } from './components/FactsCard'
import { VerificationCard } from './components/VerificationCard'

const LATELY = 3

export type CardProps = { member: MemberOut }

type MemberCard = {
  key: string
  Card: ComponentType<CardProps & { open?: boolean; standIn?: ReactNode }>
  /** Not drawn, and its code not fetched, unless this holds. */
  shown?: (member: MemberOut) => boolean
}

type Section =
  | { key: 'who' | 'place' | 'running' | 'groups' | 'account'; folded?: false; cards: MemberCard[] }
  /** Its cards are fetched and read when somebody opens it. */
  | { key: 'papers' | 'traces'; folded: true; cards: MemberCard[] }

const MergesCard = later(async () => {
  const part = withTexts('duplicates', () => import('./components/MergesCard'))
  return (await part()).MergesCard
})
const IdentityCard = later(async () => {
  const part = withTexts('duplicates', () => import('./components/IdentityCard'))
  return (await part()).IdentityCard
})
const ReadersCard = later(async () => {
  const part = withTexts('my-data', () => import('./components/MemberReadersCard'))
  return (await part()).MemberReadersCard
})

const FileCard = later(async () => {
  const part = withTexts('member-files', () => import('./components/FileCard'))
  return (await part()).FileCard
})

const ProbationCard = later(async () => {
  const part = withTexts('probations', () => import('./components/ProbationCard'))
  return (await part()).ProbationCard
})

const may = (action: string) => (member: MemberOut) => member.allowed_actions.includes(action)

/** Who is on probation, or became a full member of late. */
const wasOnProbation = (member: MemberOut) =>
  member.status === 'probationary' ||
  (member.joined_party_on !== null &&
    dayjs(member.joined_party_on).isAfter(dayjs().subtract(LATELY, 'year')))

export const SECTIONS: readonly Section[] = [
  {
    key: 'who',
    cards: [
      { key: 'merges', Card: MergesCard },
      { key: 'facts', Card: FactsCard },
      { key: 'identity', Card: IdentityCard },
      { key: 'verification', Card: VerificationCard },
      { key: 'probation', Card: ProbationCard, shown: wasOnProbation },
    ],
  },
  { key: 'place', cards: [] },
  {
    key: 'running',
    cards: [
      {
        key: 'proposal',
        Card: later(() => import('./components/ProposalCard').then((m) => m.ProposalCard)),
      },
    ],
  },
  {
    key: 'groups',
    cards: [
      {
        key: 'groups',
        Card: later(() => import('./components/GroupsCard').then((m) => m.GroupsCard)),
      },
      {
        key: 'categories',
        Card: later(() => import('./components/CategoriesCard').then((m) => m.CategoriesCard)),
      },
    ],
  },
  {
    key: 'account',
    cards: [
      {
        key: 'account',
        Card: later(() => import('./components/AccountCard').then((m) => m.AccountCard)),
        shown: may('open_account'),
      },
    ],
  },
  {
    key: 'papers',
    folded: true,
    cards: [
      { key: 'file', Card: FileCard },
      {
        key: 'books',
        Card: later(() => import('./components/BooksCard').then((m) => m.BooksCard)),
      },
    ],
  },
  {
    key: 'traces',
    folded: true,
    cards: [
      { key: 'readers', Card: ReadersCard, shown: may('edit') },
      {
        key: 'accesses',
        Card: later(() => import('./components/AccessCard').then((m) => m.AccessCard)),
        shown: may('read_accesses'),
      },
    ],
  },
]
