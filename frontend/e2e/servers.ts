/** The servers under test, one for each worker: the stories of one never meet those of another. */
export const SERVERS = (process.env.PARTYHUB_E2E_URL ?? 'http://127.0.0.1:8080').split(' ')
