import { get, put } from './client'
import { newId } from './id'
import type {
  AddChannel,
  ChannelTemplateView,
  ChannelView,
  CorrectChannel,
  DeliveryView,
  MessageSettingsView,
  MessageSettingsViewWay,
  SendingSendingView,
  SetMessageSettings,
  SetSending,
} from './schema'

export type Channel = ChannelView
export type Template = ChannelTemplateView
export type Medium = ChannelView['medium']
export type Delivery = DeliveryView
export type Sending = SendingSendingView
export type MessageSettings = MessageSettingsView
export type Way = MessageSettingsViewWay

export const listChannels = (signal?: AbortSignal) => get<Channel[]>('/channels', {}, signal)
export const getChannel = (id: string, signal?: AbortSignal) => get<Channel>(`/channels/${id}`, {}, signal)
export const listTemplates = (signal?: AbortSignal) => get<Template[]>('/channels/templates', {}, signal)
export const addChannel = (id: string, body: AddChannel) => put<Channel>(`/channels/${id}`, body)
export const correctChannel = (id: string, act: string, body: CorrectChannel) =>
  put<Channel>(`/channels/${id}/corrections/${act}`, body)
export const turnChannel = (channel: Channel, inUse: boolean) =>
  put<Channel>(`/channels/${channel.id}/turns/${newId()}`, { version: channel.version, inUse })
export const testChannel = (id: string, to?: string) =>
  put<Delivery>(`/channels/${id}/tests/${newId()}`, { to: to || undefined })
export const sendAllAgain = (id: string, act: string) => put(`/channels/${id}/resendings/${act}`)

export const getDelivery = (id: string, signal?: AbortSignal) =>
  get<Delivery>(`/deliveries/${id}`, {}, signal)
export const sendAgain = (id: string, act: string) => put<Delivery>(`/deliveries/${id}/resendings/${act}`)

export const getSending = (signal?: AbortSignal) => get<Sending>('/sending', {}, signal)
export const setSending = (act: string, body: SetSending) => put<Sending>(`/sending/${act}`, body)

const SETTINGS = '/message-settings'
export const getMessageSettings = (signal?: AbortSignal) => get<MessageSettings>(SETTINGS, {}, signal)
export const setMessageSettings = (act: string, body: SetMessageSettings) =>
  put<MessageSettings>(`${SETTINGS}/${act}`, body)
export const askCode = (medium: Medium, address: string) =>
  put<MessageSettings>(`${SETTINGS}/contacts/${medium}/codes/${newId()}`, { address })
export const proveCode = (medium: Medium, code: string) =>
  put<MessageSettings>(`${SETTINGS}/contacts/${medium}/proofs/${newId()}`, { code })
export const withdrawContact = (medium: Medium) =>
  put<MessageSettings>(`${SETTINGS}/contacts/${medium}/withdrawals/${newId()}`)
