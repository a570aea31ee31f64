import { get, getFile } from './client'
import type { HeadCheck } from './schema'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** Whether a head from a paper or a witness is of this log. */
export function checkHead(head: string): Promise<HeadCheck> {
  return get<HeadCheck>('/journal-log/check', { head })
}

/** The record's id in what somebody pasted: the id itself, or the address of its page. */
export function recordIn(text: string): string | undefined {
  return ID.exec(text)?.[0].toLowerCase()
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
