import type { Import } from '@/api/imports'

export const steps = ['file', 'columns', 'check', 'write'] as const
export type Step = (typeof steps)[number]

/** The step a job has come to. A job that failed is shown where it failed: before or after the columns were matched. */
export function stepOf(job: Import | undefined): Step {
  if (!job) return 'file'
  switch (job.stage) {
    case 'MAPPING':
      return 'columns'
    case 'CHECKING':
    case 'CHECKED':
      return 'check'
    case 'FAILED':
      return job.columns.length ? 'check' : 'file'
    default:
      return 'write'
  }
}

/** Steps one may go back to while nothing has been written. */
export function mayReturnTo(step: Step, job: Import | undefined): boolean {
  return step === 'columns' && job?.stage === 'CHECKED'
}

/** Whether its records are taken back, or on their way there or back. */
export function isBack(job: Import): boolean {
  return ['TAKING_BACK', 'TAKEN_BACK', 'REINSTATING'].includes(job.stage)
}
