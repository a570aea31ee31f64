/** `12,345.60` with a true minus. */
export function grouped(value: number, decimals?: number): string {
  const text = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals ?? 2,
  }).format(Math.abs(value))
  return value < 0 ? `\u2212${text}` : text
}
