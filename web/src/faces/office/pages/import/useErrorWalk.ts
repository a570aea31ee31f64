import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch, watchEffect, type Ref } from 'vue'
import { importRows, mendCell, type Import, type ImportProblem, type ImportRow } from '@/api/imports'
import { cellsOf, keyOf, sameMistakes, suggested, type BadCell } from './badCells'

const BATCH = 200

/** Walks from bad cell to bad cell, in the order of the sheet; fetches more bad rows as the walk nears the end. */
export function useErrorWalk(job: Ref<Import>, replace: (row: ImportRow) => void) {
  const queries = useQueryClient()
  const bad = useInfiniteQuery({
    queryKey: ['import-bad', job.value.id],
    queryFn: ({ pageParam, signal }) => importRows(job.value.id, 'bad', pageParam, BATCH, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0)
      return last.rows.length && read < last.total ? read : undefined
    },
    refetchInterval: () => (job.value.stage === 'CHECKING' ? 2_000 : false),
  })
  const group = ref<Pick<ImportProblem, 'field' | 'code'> | null>(null)
  const key = ref<string>()

  const rows = computed(() => bad.data.value?.pages.flatMap((page) => page.rows) ?? [])
  const cells = computed<BadCell[]>(() => cellsOf(rows.value))
  const walked = computed(() =>
    group.value
      ? cells.value.filter(
          (cell) => cell.code === group.value!.code && cell.field === (group.value!.field ?? null),
        )
      : cells.value,
  )
  const place = computed(() =>
    Math.max(
      0,
      walked.value.findIndex((cell) => keyOf(cell) === key.value),
    ),
  )
  const current = computed<BadCell | undefined>(() => walked.value[place.value])
  const total = computed(() => {
    const problems = job.value.problems.filter((each) => !each.warning)
    const counted = group.value
      ? (problems.find((each) => each.code === group.value!.code && each.field === group.value!.field)
          ?.count ?? 0)
      : problems.reduce((sum, each) => sum + each.count, 0)
    return Math.max(counted, walked.value.length)
  })
  const alike = computed(() => sameMistakes(cells.value))
  const near = computed(() => suggested(cells.value))

  watchEffect(() => {
    const ending = place.value >= walked.value.length - 5
    if (ending && bad.hasNextPage.value && !bad.isFetching.value) void bad.fetchNextPage()
  })
  // What was just mended is gone from the list only after the server judged anew.
  watch(
    () => job.value.stage,
    (stage, before) => before === 'CHECKING' && stage === 'CHECKED' && void bad.refetch(),
  )

  function go(step: 1 | -1) {
    const count = walked.value.length
    if (count) key.value = keyOf(walked.value[(place.value + step + count) % count]!)
  }
  function pick(row: number, letter: string) {
    group.value = null
    key.value = `${row}/${letter}`
  }
  function walkGroup(next: ImportProblem | null) {
    group.value = next && { field: next.field, code: next.code }
    key.value = undefined
  }
  /** Puts a value into a cell; answers whether the cell is good now. Moves on when it is. */
  async function mend(cell: BadCell, value: string): Promise<boolean> {
    const following = walked.value[place.value + 1] ?? walked.value[0]
    const row = await mendCell(job.value.id, cell.row, cell.letter!, value)
    replace(row)
    const good = !row.problems.some((each) => each.letter === cell.letter && !each.warning)
    if (good && following) key.value = keyOf(following)
    await refresh()
    return good
  }
  /** Puts values into several cells, one after the other. */
  async function mendAll(mended: [BadCell, string][], onDone: (count: number) => void) {
    try {
      for (const [index, [cell, value]] of mended.entries()) {
        replace(await mendCell(job.value.id, cell.row, cell.letter!, value))
        onDone(index + 1)
      }
    } finally {
      await refresh()
    }
  }
  async function refresh() {
    await Promise.all([
      bad.refetch(),
      queries.invalidateQueries({ queryKey: ['import', job.value.id] }),
      queries.invalidateQueries({ queryKey: ['import-rows', job.value.id] }),
    ])
  }
  return { cells, current, place, total, alike, near, group, go, pick, walkGroup, mend, mendAll }
}
