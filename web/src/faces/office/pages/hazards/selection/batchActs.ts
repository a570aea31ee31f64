import type { HazardAct, SelectedHazard } from '@/api/hazards'
import type { PlainField } from '../acts/plainActs'

export type Values = Record<string, unknown>

/** An act that somebody can truthfully do on many hazards with one form. */
export interface BatchAct {
  act: HazardAct
  fields: PlainField[]
  /** Address of the single act below the hazard's, and what it carries. */
  put: (hazard: SelectedHazard, id: string) => string
  body: (hazard: SelectedHazard, values: Values) => Values
  /** Key of the words for what a hazard lacks, so that it is done by itself. */
  lacks?: (hazard: SelectedHazard) => string | undefined
  /** The act that takes it back. */
  undo?: HazardAct
}

const reason: PlainField = { key: 'reason', kind: 'words' }
const code = (key: string, label: string, catalogue: PlainField['catalogue']): PlainField => ({
  key,
  label,
  kind: 'catalogue',
  catalogue,
  optional: true,
})
const method = (name: string) => ({ key: `documents.methods.${name}` })

export const BATCH_ACTS: BatchAct[] = [
  {
    act: 'issueNotice',
    fields: [
      { key: 'measure', kind: 'words', label: 'hazards.fact.measure' },
      { key: 'workingDays', kind: 'days', label: 'hazards.batch.workingDays', optional: true },
      { key: 'trackerId', kind: 'person', label: 'hazards.fact.tracker' },
    ],
    put: (_, id) => `notices/${id}`,
    body: (hazard, values) => ({ ...values, responsible: hazard.responsible }),
    lacks: (hazard) => (hazard.responsible ? undefined : 'hazards.batch.noResponsible'),
  },
  {
    act: 'extend',
    fields: [
      { key: 'dueOn', kind: 'date', label: 'hazards.fact.newDueOn' },
      { ...reason, label: 'hazards.fact.extensionReason' },
    ],
    put: (_, id) => `extensions/${id}`,
    body: (_, values) => values,
  },
  {
    act: 'recordService',
    fields: [
      {
        key: 'method',
        kind: 'choice',
        label: 'documents.method',
        options: {
          DIRECT: method('DIRECT'),
          MAIL: method('MAIL'),
          ENTRUSTED: method('ENTRUSTED'),
          ELECTRONIC: method('ELECTRONIC'),
        },
      },
      { key: 'servedOn', kind: 'past', label: 'hazards.fact.servedOn' },
      { key: 'deliveredBy', kind: 'line', label: 'documents.deliveredBy', optional: true },
    ],
    put: (hazard) => `notices/${hazard.notice?.id}/service`,
    body: (hazard, values) => ({ ...values, receivedBy: hazard.notice?.responsibleName }),
  },
  {
    act: 'correct',
    fields: [
      code('category', 'hazards.fact.category', 'hazard-categories'),
      code('source', 'hazards.fact.source', 'hazard-sources'),
    ],
    put: (_, id) => `corrections/${id}`,
    body: (hazard, values) => ({ version: hazard.version, changes: values }),
  },
  {
    act: 'classify',
    fields: [
      code('setting', 'hazards.field.setting', 'hazard-settings'),
      code('site', 'hazards.field.site', 'site-kinds'),
    ],
    put: (_, id) => `classifications/${id}`,
    // What is left open stays as it is.
    body: ({ setting, site, version }, values) => ({ setting, site, ...values, version }),
  },
  {
    act: 'voidRecord',
    fields: [reason],
    put: (_, id) => `voidings/${id}`,
    body: (_, values) => values,
    undo: 'restore',
  },
  { act: 'restore', fields: [reason], put: (_, id) => `restorations/${id}`, body: (_, values) => values },
]

/** Why a hazard does not take an act: the server's words, or what it lacks for doing it among many. */
export function obstacle(hazard: SelectedHazard, { act, lacks }: BatchAct) {
  const action = hazard.actions.find((each) => each.act === act)
  if (!action?.allowed) return { said: action?.reason }
  const lacking = lacks?.(hazard)
  return lacking ? { key: lacking } : undefined
}
