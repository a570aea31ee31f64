import type { PaperForm, Template } from '@/api/templates'
import { word } from '@/i18n'

/** What a reader calls a template: the name its sender gave it; of one that came with the program, the paper it makes. */
export const templateName = (form: PaperForm, template: Template) =>
  template.uploadedAt ? template.fileName : word(form.label)
