import { postLines } from './client'
import { Problem } from './problem'
import type { BatchAnswer, BatchLine } from './schema'

export type { BatchAnswer, BatchLine } from './schema'

/** How many lines go together: the answer to them is progress that can be shown. */
const TOGETHER = 50

/**
 * Sends many acts, each under the address and with the body of the single act. Given again after a lost answer with the
 * same ids, it does nothing twice.
 *
 * @returns what became of each, in the order given
 */
export async function giveBatch(
  lines: BatchLine[],
  told: (done: number) => void = () => {},
): Promise<BatchAnswer[]> {
  const answers: BatchAnswer[] = []
  while (answers.length < lines.length) {
    const some = lines.slice(answers.length, answers.length + TOGETHER)
    const answered = await postLines<BatchAnswer>('/batches', some)
    if (answered.length !== some.length) throw new Problem(0, 'about:blank', '', '')
    answers.push(...answered)
    told(answers.length)
  }
  return answers
}
