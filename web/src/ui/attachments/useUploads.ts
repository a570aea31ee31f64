import { reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import { LARGEST_FILE, storeFile } from '@/api/files'
import { Problem } from '@/api/problem'

export interface Upload {
  key: number
  file: File
  percent: number
  problem?: string
}

let next = 0

/** Files on their way; what was refused stays with its reason until it is sent again or given up. */
export function useUploads(arrived: (hash: string, name: string) => Promise<unknown>) {
  const { t } = useI18n()
  const uploads = reactive<Upload[]>([])

  function add(files: Iterable<File>) {
    for (const file of files) {
      uploads.push({ key: next++, file, percent: 0 })
      void send(uploads[uploads.length - 1]!)
    }
  }
  async function send(one: Upload) {
    one.problem = undefined
    if (one.file.size > LARGEST_FILE) {
      one.problem = t('attachments.tooLarge', { megabytes: (one.file.size / 1024 / 1024).toFixed(1) })
      return
    }
    try {
      const hash = await storeFile(one.file, (share) => (one.percent = Math.round(share * 100)))
      one.percent = 100
      await arrived(hash, one.file.name)
      drop(one)
    } catch (cause) {
      one.problem = (cause instanceof Problem && (cause.detail || cause.title)) || t('ui.problem.unreachable')
    }
  }
  function drop(one: Upload) {
    uploads.splice(uploads.indexOf(one), 1)
  }
  return { uploads, add, send, drop }
}
