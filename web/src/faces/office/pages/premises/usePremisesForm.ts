import { useQueryClient } from '@tanstack/vue-query'
import { put } from '@/api/client'
import { useDraft } from '@/api/drafts'
import { newId } from '@/api/id'
import type { Premises } from '@/api/premises'
import { Problem } from '@/api/problem'
import { useSaving } from '@/ui/useSaving'

const EMPTY = {
  name: '',
  organizationId: '',
  organizationName: '',
  areaId: '',
  sectorId: '',
  address: '',
  longitude: '' as number | '',
  latitude: '' as number | '',
  venueTypes: [] as string[],
  measures: {} as Record<string, number | ''>,
  floors: '' as number | '',
  floorAreaSquareMetres: '' as number | '',
  employees: '' as number | '',
  hasDormitory: '' as '' | 'true' | 'false',
  fireApproval: '',
  responsibleName: '',
  responsiblePhone: '',
  safetyManagerName: '',
  safetyManagerPhone: '',
  state: 'OPERATING',
  buildingId: '',
  buildingName: '',
  standsOn: '' as number | '',
  wholeBuilding: false,
  landlordId: '',
  landlordUnit: '',
  landlordName: '',
  landlordPhone: '',
  governmentOwned: false,
  departmentId: '',
  departmentName: '',
  inspectorId: '',
  inspectorName: '',
}
export type PremisesValues = typeof EMPTY
type Values = typeof EMPTY

function valuesOf(file: Premises): Values {
  return {
    ...EMPTY,
    name: file.name,
    organizationId: file.organization?.id ?? '',
    organizationName: file.organization?.name ?? '',
    areaId: file.areaId,
    sectorId: file.sector.id,
    address: file.address,
    longitude: file.longitude ?? '',
    latitude: file.latitude ?? '',
    venueTypes: file.venueTypes.map((each) => each.code),
    measures: Object.fromEntries(file.measures.map((each) => [each.code, each.value ?? ''])),
    floors: file.floors ?? '',
    floorAreaSquareMetres: file.floorAreaSquareMetres ?? '',
    employees: file.employees ?? '',
    hasDormitory: file.hasDormitory == null ? '' : file.hasDormitory ? 'true' : 'false',
    fireApproval: file.fireApproval ?? '',
    responsibleName: file.responsiblePerson?.name ?? '',
    responsiblePhone: file.responsiblePerson?.phone ?? '',
    safetyManagerName: file.safetyManager?.name ?? '',
    safetyManagerPhone: file.safetyManager?.phone ?? '',
    state: file.state,
    ...standingOf(file),
  }
}

function standingOf({ standing }: Premises) {
  const { building, tenancy, inspector } = standing
  return {
    buildingId: building?.id ?? '',
    buildingName: building?.name ?? '',
    standsOn: building?.floor ?? ('' as const),
    wholeBuilding: building?.whole ?? false,
    landlordId: tenancy?.landlord?.id ?? '',
    landlordUnit: tenancy?.landlord?.name ?? '',
    landlordName: tenancy?.contact?.name ?? '',
    landlordPhone: tenancy?.contact?.phone ?? '',
    governmentOwned: tenancy?.governmentOwned ?? false,
    departmentId: tenancy?.owningDepartment?.id ?? '',
    departmentName: tenancy?.owningDepartment?.name ?? '',
    inspectorId: inspector?.id ?? '',
    inspectorName: inspector?.name ?? '',
  }
}

const orNull = <T>(value: T | '') => (value === '' ? null : value)
const contact = (name: string, phone: string) =>
  name || phone ? { name: orNull(name), phone: orNull(phone) } : null

function commandOf(values: Values) {
  return {
    name: values.name.trim(),
    organizationId: orNull(values.organizationId),
    areaId: values.areaId,
    sectorId: values.sectorId,
    address: values.address.trim(),
    longitude: orNull(values.longitude),
    latitude: orNull(values.latitude),
    venueTypes: values.venueTypes,
    measures: Object.fromEntries(Object.entries(values.measures).filter(([, value]) => value !== '')),
    floors: orNull(values.floors),
    floorAreaSquareMetres: orNull(values.floorAreaSquareMetres),
    employees: orNull(values.employees),
    hasDormitory: values.hasDormitory === '' ? null : values.hasDormitory === 'true',
    fireApproval: orNull(values.fireApproval.trim()),
    responsiblePerson: contact(values.responsibleName.trim(), values.responsiblePhone.trim()),
    safetyManager: contact(values.safetyManagerName.trim(), values.safetyManagerPhone.trim()),
    state: values.state,
    building: values.buildingId
      ? { buildingId: values.buildingId, floor: orNull(values.standsOn), whole: values.wholeBuilding }
      : null,
    tenancy: {
      landlordId: orNull(values.landlordId),
      landlord: contact(values.landlordName.trim(), values.landlordPhone.trim()),
      governmentOwned: values.governmentOwned,
      owningDepartmentId: orNull(values.departmentId),
    },
    inspectorId: orNull(values.inspectorId),
  }
}

/** Registers a place, or corrects its file on the version that was seen. */
export function usePremisesForm(file: Premises | undefined, areaId: string) {
  const id = file?.id ?? newId()
  const act = newId()
  const queries = useQueryClient()
  const draft = useDraft(`premises.${file?.id ?? 'new'}`, file ? valuesOf(file) : { ...EMPTY, areaId })
  const { busy, problem, save } = useSaving()
  const fault = (field: string) =>
    problem.value instanceof Problem
      ? (problem.value.at(field) ?? problem.value.at(`changes/${field}`))
      : undefined

  async function submit(): Promise<string | null> {
    const command = commandOf(draft.values)
    const done = await save(() =>
      file
        ? put(`/premises/${id}/corrections/${act}`, { version: file.version, changes: command })
        : put(`/premises/${id}`, command),
    )
    if (!done) return null
    draft.forget()
    await Promise.all(
      ['premises', 'rows', 'timeline'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
    return id
  }
  return { values: draft.values, keptAt: draft.keptAt, busy, problem, fault, submit }
}
