import type { CatalogueName } from '@/api/catalogues'
import type { Hazard, HazardAct } from '@/api/hazards'
import type { Words } from '@/i18n'
import { GUARD_CAUSE, STOP_KIND } from '@/terms/hazards'

/** One value that an act asks for. */
export interface PlainField {
  key: string
  kind: 'words' | 'line' | 'date' | 'past' | 'days' | 'photos' | 'person' | 'choice' | 'catalogue' | 'truth'
  optional?: boolean
  /** Where its name stands, when the same value is called otherwise in another act. */
  label?: string
  /** Of a choice: the words by code. */
  options?: Record<string, { words: Words } | { key: string }>
  /** Of a catalogue's code. */
  catalogue?: CatalogueName
}
export interface PlainAct {
  path: string
  fields: PlainField[]
  /** The act names the version it saw. */
  versioned?: boolean
  /** What the act names beside its values. */
  about?: (hazard: Hazard) => Record<string, unknown>
}

const words = (key: string): PlainField => ({ key, kind: 'words' })
const photos = (optional = false): PlainField => ({ key: 'photos', kind: 'photos', optional })

/** Acts whose form is a list of values and nothing more. */
export const PLAIN_ACTS: Partial<Record<HazardAct, PlainAct>> = {
  stop: {
    path: 'suspensions',
    fields: [
      { key: 'kind', kind: 'choice', options: STOP_KIND },
      { key: 'scope', kind: 'line' },
      words('reason'),
      { key: 'lawArticle', kind: 'line' },
    ],
  },
  chooseMeasure: {
    path: 'combined-use-measures',
    fields: [
      { key: 'measure', kind: 'catalogue', catalogue: 'combined-use-measures' },
      { key: 'dueOn', kind: 'date', label: 'hazards.combined.dueOn' },
      { ...words('plan'), label: 'hazards.combined.plan' },
    ],
  },
  judgeSafety: {
    path: 'safety-judgements',
    fields: [
      { key: 'safe', kind: 'truth' },
      words('reason'),
      { key: 'measures', kind: 'words', optional: true },
    ],
  },
  askResumption: { path: 'resumption-requests', fields: [words('statement'), photos()] },
  acceptResumption: {
    path: 'resumption-acceptances',
    fields: [{ key: 'accepted', kind: 'truth' }, words('note'), photos(true)],
  },
  planGuard: {
    path: 'guard-plans',
    fields: [
      { key: 'cause', kind: 'choice', options: GUARD_CAUSE },
      words('plan'),
      words('measures'),
      { key: 'watch', kind: 'line' },
      { key: 'meanwhile', kind: 'line', optional: true },
      { key: 'trackerId', kind: 'person' },
      { key: 'dueOn', kind: 'date' },
    ],
  },
  reviewGuard: { path: 'guard-reviews', fields: [words('note'), { key: 'nextOn', kind: 'date' }] },
  refuseClosure: {
    path: 'closure-refusals',
    fields: [words('reason'), { key: 'workingDays', kind: 'days', optional: true }],
  },
  lookBack: { path: 'look-backs', fields: [{ key: 'held', kind: 'truth' }, words('note'), photos()] },
  classify: {
    path: 'classifications',
    versioned: true,
    fields: [
      { key: 'setting', kind: 'catalogue', catalogue: 'hazard-settings', optional: true },
      { key: 'site', kind: 'catalogue', catalogue: 'site-kinds', optional: true },
    ],
  },
  voidNotice: {
    path: 'notice-voidings',
    fields: [words('reason')],
    about: (hazard) => ({ noticeId: hazard.notice?.id }),
  },
  restoreNotice: {
    path: 'notice-restorations',
    fields: [words('reason')],
    about: (hazard) => ({ noticeId: hazard.voidNotices[0]?.id }),
  },
  voidPaper: { path: 'notice-voidings', fields: [words('reason')] },
  restorePaper: { path: 'notice-restorations', fields: [words('reason')] },
  voidRecord: { path: 'voidings', fields: [words('reason')] },
  restore: { path: 'restorations', fields: [words('reason')] },
}
