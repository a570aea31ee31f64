import { get, putBytes } from './client'
import type { FileArrived, HazardViewExposure, HazardViewPhotoUse } from './schema'
import { sha256 } from './sha256'

export interface Photo {
  hash: string
  shownAt?: string | null
  by?: { name: string; post?: string | null } | null
  exposure?: HazardViewExposure
  spot?: string | null
  usedBefore?: PhotoUse[]
}
/** Where a picture served before; without a number when that hazard is not the reader's to see. */
export type PhotoUse = HazardViewPhotoUse

/** The largest file the server takes, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp'

export const fileUrl = (hash: string) => `/api/files/${hash}`

const PART = 1024 * 1024

/**
 * Stores a file under its own digest and answers the digest; sending the same file again stores nothing new. A large one goes part by
 * part and goes on where it stopped; `told` hears the share that has arrived.
 */
export async function storeFile(file: Blob, told: (share: number) => void = () => {}): Promise<string> {
  const hash = await sha256(await file.arrayBuffer())
  if (file.size <= PART) {
    await putBytes(`/files/${hash}`, file)
    return hash
  }
  const { whole, bytes } = await get<FileArrived>(`/files/${hash}/arrived`)
  for (let from = whole ? file.size : bytes; from < file.size; from += PART) {
    told(from / file.size)
    const until = Math.min(from + PART, file.size)
    await putBytes(`/files/${hash}`, file.slice(from, until), {}, `bytes ${from}-${until - 1}/${file.size}`)
  }
  return hash
}

/** Where pictures that are about to be shown have served before. */
export const photoUses = (hash: string) => get<PhotoUse[]>(`/photos/${hash}/uses`)
