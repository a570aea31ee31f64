import { url } from '@/api/client'
import type { Import } from '@/api/imports'
import { Problem, problemOf, UNREACHABLE } from '@/api/problem'

/** What is wrong with a file before it is sent; nothing when it may be tried. */
export type FileFault = 'type' | 'empty' | 'large'

/** The server's own limit; told before a long upload, not after it. */
export const LARGEST_MEGABYTES = 200

export function faultOf(file: Pick<File, 'name' | 'size'>): FileFault | null {
  const name = file.name.toLowerCase()
  if (!['.xlsx', '.xls', '.csv'].some((each) => name.endsWith(each))) return 'type'
  if (file.size === 0) return 'empty'
  return file.size > LARGEST_MEGABYTES * 2 ** 20 ? 'large' : null
}

/**
 * Sends a file and says how much has gone. `fetch` cannot tell the progress of an upload, hence the older request.
 * Rejects with a {@link Problem}.
 */
export function uploadFile(
  id: string,
  kind: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url(`/imports/${id}`, { kind, fileName: file.name }))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.setRequestHeader('X-Tocsin', '1')
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => reject(new Problem(0, UNREACHABLE, '', ''))
    request.onload = async () => {
      if (request.status >= 200 && request.status < 300) return resolve(JSON.parse(request.responseText))
      reject(await problemOf(new Response(request.responseText, { status: request.status })))
    }
    request.send(file)
  })
}
