import type { Words } from '@/i18n'

const picture = { words: { zh: '图片', en: 'Picture' } }
const word = { words: { zh: 'Word 文档', en: 'Word document' } }
const sheet = { words: { zh: 'Excel 表格', en: 'Excel sheet' } }

/** What a file is, by the type its bytes have. */
export const MEDIA_TYPE: Record<string, { words: Words }> = {
  'image/jpeg': picture,
  'image/png': picture,
  'image/webp': picture,
  'image/heic': { words: { zh: 'HEIC 图片', en: 'HEIC picture' } },
  'application/pdf': { words: { zh: 'PDF 文件', en: 'PDF file' } },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': word,
  'application/msword': word,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': sheet,
  'application/vnd.ms-excel': sheet,
  'text/plain': { words: { zh: '文本', en: 'Text' } },
}
