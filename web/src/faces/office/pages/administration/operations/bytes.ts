import { grouped } from '@/ui/numbers'

const MEGABYTE = 2 ** 20

/** `48.2 MB`, from a gigabyte on `3.1 GB`. */
export function gigabytes(bytes: number): string {
  const megabytes = bytes / MEGABYTE
  return megabytes < 1_024 ? `${grouped(megabytes, 1)} MB` : `${grouped(megabytes / 1_024, 1)} GB`
}
