import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import { printing } from '@/ui/print'
import { fit, labelPlace, pathOf, rings, type Boundary, type Point } from './projection'

/** An area ready to be drawn at zoom 1. */
export interface Shape {
  id: string
  name: string
  path: string
  points: Point[]
  label: { x: number; y: number; room: number }
}

const NEAREST = 8
/** Half a sheet of A4 laid across, beside the ranking. */
const PAPER = { width: 470, height: 376 }
/** Kept free under the drawing for the legend. */
const FOOT = 44

/** Draws boundaries into a box that follows its element's size; zooms by doubling about the middle and drags when near. */
export function useMapView(box: Ref<HTMLElement | undefined>, boundaries: () => Boundary[]) {
  const seen = ref({ width: 0, height: 0 })
  const width = computed(() => (printing.value ? PAPER.width : seen.value.width))
  const height = computed(() => (printing.value ? PAPER.height : seen.value.height))
  const chosen = ref(1)
  /** On paper the drawing is whole. */
  const zoom = computed({
    get: (): number => (printing.value ? 1 : chosen.value),
    set: (next: number) => (chosen.value = next),
  })
  const moved = shallowRef<Point>([0, 0])
  const shift = computed<Point>({
    get: (): Point => (printing.value ? [0, 0] : moved.value),
    set: (next: Point) => (moved.value = next),
  })
  let observer: ResizeObserver | undefined
  onMounted(() => {
    observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      seen.value = { width: Math.round(width), height: Math.round(height) }
    })
    observer.observe(box.value!)
  })
  onBeforeUnmount(() => observer?.disconnect())

  const shapes = computed<Shape[]>(() => {
    if (!width.value || !height.value) return []
    const project = fit(boundaries(), { width: width.value, height: height.value - FOOT, padding: 16 })
    return boundaries()
      .filter((boundary) => rings(boundary).length > 0)
      .map((boundary) => {
        const projected = rings(boundary).map((ring) => ring.map(project))
        return {
          ...boundary.properties,
          path: pathOf(projected),
          points: projected.flat(),
          label: labelPlace(projected),
        }
      })
  })
  watch(boundaries, reset)

  const transform = computed(() => `translate(${shift.value[0]} ${shift.value[1]}) scale(${zoom.value})`)
  const place = (point: { x: number; y: number }): Point => [
    point.x * zoom.value + shift.value[0],
    point.y * zoom.value + shift.value[1],
  ]

  function reset() {
    zoom.value = 1
    shift.value = [0, 0]
  }
  /** Keeps the middle of the picture where it is. */
  function zoomBy(factor: number) {
    const next = Math.min(NEAREST, Math.max(1, zoom.value * factor))
    const turn = next / zoom.value
    const middle: Point = [width.value / 2, height.value / 2]
    zoom.value = next
    move([middle[0] - (middle[0] - shift.value[0]) * turn, middle[1] - (middle[1] - shift.value[1]) * turn])
  }
  function dragBy(dx: number, dy: number) {
    move([shift.value[0] + dx, shift.value[1] + dy])
  }
  /** Never so far that the drawing leaves its box. */
  function move([x, y]: Point) {
    const least = (size: number) => size * (1 - zoom.value)
    shift.value = [
      Math.min(0, Math.max(least(width.value), x)),
      Math.min(0, Math.max(least(height.value), y)),
    ]
  }
  return { width, height, zoom, shapes, transform, place, zoomBy, dragBy, nearest: NEAREST }
}
