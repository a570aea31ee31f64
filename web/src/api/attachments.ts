import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { get, put } from './client'
import { newId } from './id'
import type { AttachmentView, AttachmentViewPage } from './schema'

export type { AttachmentView } from './schema'

const path = (record: string) => `/records/${record}/attachments`

/** Where a file is given out. */
export const attachmentUrl = (record: string, id: string, what: 'content' | 'original') =>
  `/api${path(record)}/${id}/${what}`

/** The files on a record of any kind, and what may be done with them. */
export function useAttachments(record: () => string) {
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: ['attachments', record],
    queryFn: ({ signal }) => get<AttachmentViewPage>(path(record()), {}, signal),
  })
  async function changed(act: Promise<AttachmentViewPage>) {
    queries.setQueryData(['attachments', record()], await act)
    await queries.invalidateQueries({ queryKey: ['timeline', record()] })
  }
  return {
    query,
    add: (hash: string, name: string, id = newId()) =>
      changed(put<AttachmentViewPage>(`${path(record())}/${id}`, { hash, name })),
    withdraw: ({ id, version }: AttachmentView, reason: string) =>
      changed(put<AttachmentViewPage>(`${path(record())}/${id}/withdrawal`, { reason, version })),
    restore: ({ id, version }: AttachmentView) =>
      changed(put<AttachmentViewPage>(`${path(record())}/${id}/restoration`, { version })),
  }
}
