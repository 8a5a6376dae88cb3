/** The door to the server: importing it sets the client up. Calls themselves are in `./gen`. */
import './transport'

export { asProblem, isAbort, isProblem, type Problem, toProblem } from './problem'
export {
  idempotencyKey,
  ifMatch,
  type Page,
  pages,
  useIdempotencyKey,
  type Versioned,
  versioned,
} from './query'
export {
  expireSession,
  forget,
  type Grant,
  getSession,
  isStaff,
  loadMe,
  type Me,
  mayAny,
  type Permission,
  restoreSession,
  type Session,
  signIn,
  signOut,
  useMe,
  useSession,
} from './session'
export { watched } from './transport'
export {
  codeText,
  fasterText,
  fieldPath,
  fieldText,
  problemText,
  useRefusalWords,
} from './words'
