/** How official papers are numbered unless a body says otherwise: mark of the body, year in hexagonal brackets, number without zeros (GB/T 9704-2012, 7.2.5). */
export const USUAL_PATTERN = '{mark}〔{year}〕{number}号'
