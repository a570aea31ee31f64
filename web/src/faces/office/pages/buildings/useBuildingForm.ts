import { useQueryClient } from '@tanstack/vue-query'
import type { Building } from '@/api/buildings'
import { put } from '@/api/client'
import { useDraft } from '@/api/drafts'
import { newId } from '@/api/id'
import { Problem } from '@/api/problem'
import { useSaving } from '@/ui/useSaving'

type Figure = number | ''
const EMPTY = {
  name: '',
  areaId: '',
  address: '',
  longitude: '' as Figure,
  latitude: '' as Figure,
  use: '',
  floorsAbove: '' as Figure,
  floorsBelow: '' as Figure,
  heightMetres: '' as Figure,
  largest: '' as Figure,
  builtInYear: '' as Figure,
  fireResistance: '',
  companyId: '',
  companyName: '',
  waterSupply: '',
  drilledOn: '',
}
type Values = typeof EMPTY

function valuesOf(file: Building): Values {
  return {
    name: file.name,
    areaId: file.areaId,
    address: file.address,
    longitude: file.longitude ?? '',
    latitude: file.latitude ?? '',
    use: file.use.code,
    floorsAbove: file.floorsAbove ?? '',
    floorsBelow: file.floorsBelow ?? '',
    heightMetres: file.heightMetres ?? '',
    largest: file.largestFloorAbove24SquareMetres ?? '',
    builtInYear: file.builtInYear ?? '',
    fireResistance: file.fireResistance ?? '',
    companyId: file.propertyCompany?.id ?? '',
    companyName: file.propertyCompany?.name ?? '',
    waterSupply: file.waterSupply ?? '',
    drilledOn: file.tacticsDrillOn ?? '',
  }
}

const orNull = <T>(value: T | '') => (value === '' ? null : value)

function commandOf(values: Values) {
  return {
    name: values.name.trim(),
    areaId: values.areaId,
    address: values.address.trim(),
    longitude: orNull(values.longitude),
    latitude: orNull(values.latitude),
    use: values.use,
    floorsAbove: orNull(values.floorsAbove),
    floorsBelow: orNull(values.floorsBelow),
    heightMetres: orNull(values.heightMetres),
    largestFloorAbove24SquareMetres: orNull(values.largest),
    builtInYear: orNull(values.builtInYear),
    fireResistance: orNull(values.fireResistance),
    propertyCompanyId: orNull(values.companyId),
    waterSupply: orNull(values.waterSupply.trim()),
    tacticsDrillOn: orNull(values.drilledOn),
  }
}

/** Registers a building, or corrects its file on the version that was seen. */
export function useBuildingForm(file: Building | undefined, areaId: string) {
  const id = file?.id ?? newId()
  const act = newId()
  const queries = useQueryClient()
  const draft = useDraft(`building.${file?.id ?? 'new'}`, file ? valuesOf(file) : { ...EMPTY, areaId })
  const { busy, problem, save } = useSaving()
  const fault = (field: string) =>
    problem.value instanceof Problem
      ? (problem.value.at(field) ?? problem.value.at(`changes/${field}`))
      : undefined

  async function submit(): Promise<string | null> {
    const command = commandOf(draft.values)
    const done = await save(() =>
      file
        ? put(`/buildings/${id}/corrections/${act}`, { version: file.version, changes: command })
        : put(`/buildings/${id}`, command),
    )
    if (!done) return null
    draft.forget()
    await Promise.all(
      ['buildings', 'premises', 'rows', 'timeline'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    )
    return id
  }
  return { values: draft.values, keptAt: draft.keptAt, busy, problem, fault, submit }
}
