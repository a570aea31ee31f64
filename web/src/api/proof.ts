import { get, getFile } from './client'
import type { HeadCheck } from './schema'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
const NUMBER = /^\d{4}-\d{5,}$/

/** Whether a head from a paper or a witness is of this log. */
export function checkHead(head: string): Promise<HeadCheck> {
  return get<HeadCheck>('/journal-log/check', { head })
}

/** What names a record in what somebody pasted: its id, the address of its page, or the number of a hazard. */
export function recordIn(text: string): string | undefined {
  return ID.exec(text)?.[0].toLowerCase() ?? NUMBER.exec(text.trim())?.[0]
}

/** Takes what proves a record and has the browser save it. */
export async function saveEvidence(record: string, reason: string): Promise<void> {
  const pack = await getFile(`/records/${record}/evidence`, { reason })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(pack)
  link.download = `evidence-${record}.zip`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}
