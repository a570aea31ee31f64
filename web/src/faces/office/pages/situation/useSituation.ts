import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useScope } from '../../useScope'
import { countClasses, rateClasses, tintOf } from './classes'
import { isRate } from './figureText'
import { useBoundaries, useFigures, useMetrics, type ChildFigures } from './useFigures'

/** Everything the page shows speaks of one metric of one area; metric and order live in the address bar. */
export function useSituation() {
  const route = useRoute()
  const router = useRouter()
  const { areaId, period, change } = useScope()
  const metrics = useMetrics()
  const figures = useFigures(areaId, period)
  const boundaries = useBoundaries(areaId)
  const hovered = ref<string>()

  /** A figure that cannot be opened for this period is not shown. */
  const catalogue = computed(() => {
    const told = new Set(
      figures.data.value?.metrics.filter((figure) => figure.door).map((figure) => figure.key),
    )
    return (metrics.data.value ?? []).filter((metric) => told.has(metric.key))
  })
  const chosen = computed(
    () => catalogue.value.find((each) => each.key === route.query.metric) ?? catalogue.value[0],
  )
  const lowestFirst = computed(() => route.query.order === 'lowest')
  const ranked = computed(() => {
    const key = chosen.value?.key ?? ''
    const turn = lowestFirst.value ? 1 : -1
    const value = (child: ChildFigures) => child.values[key] ?? -Infinity
    return [...(figures.data.value?.children ?? [])].sort((a, b) => turn * (value(a) - value(b)))
  })
  const values = computed(() =>
    ranked.value
      .map((child) => child.values[chosen.value?.key ?? ''])
      .filter((value): value is number => value !== null && value !== undefined),
  )
  const classes = computed(() => {
    if (!chosen.value) return []
    return isRate(chosen.value) ? rateClasses(values.value) : countClasses(values.value)
  })
  const tints = computed(
    () =>
      new Map(
        ranked.value.map((child) => [
          child.area.id,
          tintOf(child.values[chosen.value?.key ?? ''], classes.value),
        ]),
      ),
  )
  /** The area the reading box speaks of: what is pointed at, else the first of the ranking. */
  const spoken = computed(
    () => ranked.value.find((child) => child.area.id === hovered.value) ?? ranked.value[0],
  )

  function choose(metric: string) {
    const same = metric === chosen.value?.key
    const order = same && !lowestFirst.value ? 'lowest' : undefined
    void router.replace({ query: { ...route.query, metric, order } })
  }
  function drill(area: string) {
    hovered.value = undefined
    void change({ area })
  }
  return {
    areaId, catalogue, chosen, figures, boundaries, ranked, classes, tints,
    hovered, spoken, lowestFirst, choose, drill,
  } // prettier-ignore
}
