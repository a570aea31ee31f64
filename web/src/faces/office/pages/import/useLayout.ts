import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { importLayout, type Import, type TextForm } from '@/api/imports'
import { doubledLetters, missingFields, proposed, type Matching } from './matching'

/**
 * Where the table stands and which column is what. Another sheet or heading row is read by the server at once, and
 * its proposal replaces what was chosen for the old headings.
 */
export function useLayout(job: Import) {
  const sheet = ref(job.sheet)
  /** None: the server looks for the row of headings. */
  const headingRow = ref<number | undefined>(job.headingRow)
  const matching = ref<Matching>(proposed(job))
  const form = ref<TextForm | undefined>(job.form)
  const moved = computed(
    () =>
      sheet.value !== job.sheet ||
      headingRow.value !== job.headingRow ||
      form.value?.encoding !== job.form?.encoding ||
      form.value?.separator !== job.form?.separator,
  )

  const asked = useQuery({
    queryKey: ['import-layout', job.id, sheet, headingRow, form],
    queryFn: () => importLayout(job.id, sheet.value, headingRow.value, form.value),
    enabled: moved,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const layout = computed(() => {
    const read = moved.value ? asked.data.value : undefined
    return read ?? { ...job, problems: job.stage === 'MAPPING' ? job.problems : [] }
  })
  const reading = computed(() => moved.value && (asked.isFetching.value || !!asked.error.value))
  watch(layout, (next) => (matching.value = proposed(next)))

  const missing = computed(() => missingFields(job, matching.value))
  const doubled = computed(() => doubledLetters(matching.value))
  const ready = computed(() => !missing.value.length && !doubled.value.size && !reading.value)

  function chooseSheet(next: string) {
    sheet.value = next
    headingRow.value = next === job.sheet ? job.headingRow : undefined
  }
  function chooseRow(next: number) {
    if (Number.isInteger(next) && next > 0) headingRow.value = next
  }
  /** Other characters or other cells: the headings are looked for anew. */
  function chooseForm(next: Partial<TextForm>) {
    if (!form.value) return
    form.value = { ...form.value, ...next }
    headingRow.value = undefined
  }
  return {
    sheet,
    form,
    layout,
    matching,
    missing,
    doubled,
    ready,
    reading,
    problem: asked.error,
    chooseSheet,
    chooseRow,
    chooseForm,
  }
}
