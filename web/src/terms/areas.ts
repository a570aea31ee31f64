import type { Words } from '@/i18n'

/** Levels of the one area tree, from large to small. */
export const AREA_LEVELS: Record<string, { words: Words }> = {
  COUNTRY: { words: { zh: '国家', en: 'Country' } },
  PROVINCE: { words: { zh: '省', en: 'Province' } },
  CITY: { words: { zh: '市', en: 'City' } },
  COUNTY: { words: { zh: '县', en: 'County' } },
  TOWN: { words: { zh: '镇街', en: 'Town' } },
  WORK_AREA: { words: { zh: '工作片', en: 'Work area' } },
  VILLAGE: { words: { zh: '村居', en: 'Village' } },
  GRID: { words: { zh: '网格', en: 'Grid' } },
  ZONE: { words: { zh: '功能区', en: 'Zone' } },
  UNIT: { words: { zh: '单位', en: 'Unit' } },
  SECTOR: { words: { zh: '行业', en: 'Regulator' } },
}

const BELOW: Record<string, string[]> = {
  COUNTRY: ['PROVINCE'],
  PROVINCE: ['CITY', 'COUNTY', 'ZONE'],
  CITY: ['COUNTY', 'TOWN', 'ZONE'],
  COUNTY: ['TOWN', 'ZONE'],
  TOWN: ['VILLAGE', 'WORK_AREA', 'ZONE'],
  ZONE: ['VILLAGE', 'WORK_AREA', 'GRID'],
  WORK_AREA: ['VILLAGE'],
  VILLAGE: ['GRID'],
}

/** Levels that may stand right below this one, the usual one first. */
export const levelsBelow = (level: string): string[] => BELOW[level] ?? []
