/** Every English text; loaded when asked for. */
import accessLog from './locales/en-US/access-log.json'
import accounts from './locales/en-US/accounts.json'
import activists from './locales/en-US/activists.json'
import activities from './locales/en-US/activities.json'
import analysis from './locales/en-US/analysis.json'
import auth from './locales/en-US/auth.json'
import books from './locales/en-US/books.json'
import caseReports from './locales/en-US/case-reports.json'
import checkIns from './locales/en-US/check-ins.json'
import coBuilding from './locales/en-US/co-building.json'
import codes from './locales/en-US/codes.json'
import common from './locales/en-US/common.json'
import contacts from './locales/en-US/contacts.json'
import dataRequests from './locales/en-US/data-requests.json'
import demandDesk from './locales/en-US/demand-desk.json'
import duplicates from './locales/en-US/duplicates.json'
import feedback from './locales/en-US/feedback.json'
import files from './locales/en-US/files.json'
import follow from './locales/en-US/follow.json'
import guides from './locales/en-US/guides.json'
import ledgers from './locales/en-US/ledgers.json'
import letters from './locales/en-US/letters.json'
import memberFiles from './locales/en-US/member-files.json'
import members from './locales/en-US/members.json'
import my from './locales/en-US/my.json'
import myData from './locales/en-US/my-data.json'
import myOrders from './locales/en-US/my-orders.json'
import notices from './locales/en-US/notices.json'
import orders from './locales/en-US/orders.json'
import orgs from './locales/en-US/orgs.json'
import pairing from './locales/en-US/pairing.json'
import points from './locales/en-US/points.json'
import postDuties from './locales/en-US/post-duties.json'
import probations from './locales/en-US/probations.json'
import problems from './locales/en-US/problems.json'
import replyTemplates from './locales/en-US/reply-templates.json'
import rosters from './locales/en-US/rosters.json'
import serviceFiles from './locales/en-US/service-files.json'
import serviceGoals from './locales/en-US/service-goals.json'
import serviceItems from './locales/en-US/service-items.json'
import servicePosts from './locales/en-US/service-posts.json'
import serviceRecords from './locales/en-US/service-records.json'
import shell from './locales/en-US/shell.json'
import showcases from './locales/en-US/showcases.json'
import statistics from './locales/en-US/statistics.json'
import suggestions from './locales/en-US/suggestions.json'
import surveys from './locales/en-US/surveys.json'
import ticketRules from './locales/en-US/ticket-rules.json'
import tickets from './locales/en-US/tickets.json'
import transferBatches from './locales/en-US/transfer-batches.json'
import transferClaims from './locales/en-US/transfer-claims.json'
import transfers from './locales/en-US/transfers.json'
import trouble from './locales/en-US/trouble.json'
import verify from './locales/en-US/verify.json'
import volunteerTeams from './locales/en-US/volunteer-teams.json'
import workbench from './locales/en-US/workbench.json'
import workingTime from './locales/en-US/working-time.json'

export const enUS = {
  'access-log': accessLog,
  accounts,
  activists,
  activities,
  analysis,
  auth,
  books,
  'case-reports': caseReports,
  'check-ins': checkIns,
  codes,
  common,
  'co-building': coBuilding,
  'service-goals': serviceGoals,
  'service-posts': servicePosts,
  'volunteer-teams': volunteerTeams,
  contacts,
  'data-requests': dataRequests,
  feedback,
  files,
  follow,
  guides,
  ledgers,
  'member-files': memberFiles,
  duplicates,
  letters,
  members,
  my,
  'my-data': myData,
  'my-orders': myOrders,
  notices,
  orders,
  orgs,
  pairing,
  points,
  'post-duties': postDuties,
  probations,
  problems,
  'reply-templates': replyTemplates,
  rosters,
  'demand-desk': demandDesk,
  'service-items': serviceItems,
  'service-files': serviceFiles,
  'service-records': serviceRecords,
  shell,
  statistics,
  showcases,
  suggestions,
  surveys,
  'ticket-rules': ticketRules,
  tickets,
  'transfer-batches': transferBatches,
  'transfer-claims': transferClaims,
  transfers,
  trouble,
  verify,
  workbench,
  'working-time': workingTime,
}
