/** The level that most of these areas have: a zone among towns does not make them zones, wherever it ranks. */
export function commonLevel(areas: { area: { level: string } }[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { area } of areas) counts.set(area.level, (counts.get(area.level) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
