import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get, put, url } from './client'
import type { NumberingView, TemplateView, TemplateViewBeginning, TemplateViewOne } from './schema'

/** A form of papers at an area: what it is made with, and what else it could be made with. */
export type PaperForm = TemplateView
export type Template = TemplateViewOne
export type Beginning = TemplateViewBeginning
export type Numbering = NumberingView
export type PaperFormat = Template['format']

/** The forms of an area whose templates the reader keeps. */
export function usePaperForms(area: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['templates', area],
    queryFn: ({ signal }) => get<PaperForm[]>('/templates', { area: toValue(area) }, signal),
  })
}

export interface TemplateSent {
  form: string
  format: PaperFormat
  area: string
  fileName: string
  content: string
}

/** Sends a template in; it is checked and kept, and used by nobody yet. */
export const sendTemplate = (id: string, sent: TemplateSent) => put<PaperForm[]>(`/templates/${id}`, sent)

/** Puts a template in force at an area from a day on. */
export const beginTemplate = (id: string, begun: { template: string; area: string; fromOn: string }) =>
  put<PaperForm[]>(`/template-beginnings/${id}`, begun)

export const templateFileUrl = (id: string) => url(`/templates/${id}/file`)

/** A template filled with samples of a kind, or with what a paper says. */
export const templatePreviewUrl = (id: string, filled: { kind?: string; document?: string }) =>
  url(`/templates/${id}/preview`, filled)

/** A file as base64, as JSON carries it. */
export async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** How one body numbers. */
export function useNumbering(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['numbering', id],
    queryFn: ({ signal }) => get<Numbering>(`/numberings/${toValue(id)}`, {}, signal),
  })
}

export interface NumberingSet {
  bodyId: string
  series: string
  mark: string
  pattern: string
  digits: number
  fromYear: number
  firstNumber?: number
}

/** Sets how a body numbers from a year on. */
export const setNumbering = (id: string, set: NumberingSet) => put<Numbering>(`/numberings/${id}`, set)
