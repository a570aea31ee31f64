import { nextTick, onBeforeUnmount, onMounted, ref, watch, watchEffect, type Ref } from 'vue'
import { queries } from '@/api/queries'
import { i18n } from '@/i18n'

/** While a page makes itself ready for paper: lists fetch all they have, tabs lay themselves open. */
export const printing = ref(false)
/** Until the printer's own window stands. */
export const preparing = ref(false)
/** What stands at the foot of each sheet and names the file of whoever prints into one: number and name of the record. */
export const paperName = ref('')

/** A record's page says how its sheets are called. */
export function usePaperName(name: () => string | undefined): void {
  watchEffect(() => (paperName.value = name() ?? ''))
  onBeforeUnmount(() => (paperName.value = ''))
}

/** A list that is read page by page is fetched to its end before it goes on paper. */
export function useAllWhenPrinting(list: {
  hasNextPage: Ref<boolean>
  isFetchingNextPage: Ref<boolean>
  fetchNextPage: () => Promise<unknown>
}): void {
  watch(
    () => printing.value && list.hasNextPage.value && !list.isFetchingNextPage.value,
    (more) => more && void list.fetchNextPage(),
  )
}

const asking = new Set<() => boolean>()

/** A page with more than a sheet should carry asks before it is printed: the asker answers true when it took the matter over. */
export function useAskBeforePaper(ask: () => boolean): void {
  onMounted(() => asking.add(ask))
  onBeforeUnmount(() => asking.delete(ask))
}

const PATIENCE_MILLISECONDS = 40_000
const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds))

/** Prints the page once everything that belongs on paper is there; it lies open until it is printed or put aside. */
export async function printPage(asked = false): Promise<void> {
  if (preparing.value || (!asked && [...asking].some((ask) => ask()))) return
  preparing.value = printing.value = true
  try {
    await everythingFetched()
    await everyPictureShown()
    window.print()
  } finally {
    preparing.value = false
    // A browser that cannot print says nothing either: the next press shows the page as it was.
    addEventListener('pointerdown', () => (printing.value = false), { once: true })
  }
}

async function everythingFetched() {
  const end = Date.now() + PATIENCE_MILLISECONDS
  // A page that arrived may ask for the next one: twice in a row nothing under way means that all is here.
  for (let still = 0; still < 2 && Date.now() < end;) {
    await nextTick()
    await pause(60)
    still = queries.isFetching() ? 0 : still + 1
  }
}

async function everyPictureShown() {
  const pictures = [...document.images]
  for (const picture of pictures) picture.loading = 'eager'
  const shown = Promise.all(pictures.map((picture) => picture.decode().catch(() => {})))
  await Promise.race([shown, pause(PATIENCE_MILLISECONDS)])
}

/** Ctrl+P waits for the rest of the page as the button does; what is closed on the screen is open on paper. Answers how to stop that. */
export function preparePaper(): () => void {
  const opened: HTMLDetailsElement[] = []
  const listeners = {
    keydown: (event: Event) => {
      if (!asksForPaper(event as KeyboardEvent)) return
      event.preventDefault()
      void printPage()
    },
    beforeprint: () => {
      document.documentElement.style.setProperty(
        '--paper-name',
        JSON.stringify(paperName.value || document.title),
      )
      document.documentElement.style.setProperty('--paper-page', pageOfPages())
      opened.push(...document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
      for (const each of opened) each.open = true
    },
    afterprint: () => {
      for (const each of opened.splice(0)) each.open = false
      printing.value = false
    },
  }
  for (const [name, listen] of Object.entries(listeners)) addEventListener(name, listen)
  return () => {
    for (const [name, listen] of Object.entries(listeners)) removeEventListener(name, listen)
  }
}

/** The words around the two counters, as a style sheet reads them. */
const pageOfPages = () =>
  `"${i18n.global.t('ui.pageOfPages', { page: '" counter(page) "', pages: '" counter(pages) "' })}"`

function asksForPaper(event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p'
  )
}
