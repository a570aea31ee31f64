import { expect, type Locator, type Page } from '@playwright/test'

type FilePayload = { name: string; mimeType: string; buffer: Buffer }

const FARTHEST = 80

/** Goes on by Tab until it is reached; what has the focus shows it. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < FARTHEST; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      const seen = await wanted.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      expect(seen, 'the focus can be seen').toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by ${FARTHEST} presses of Tab: ${String(wanted)}`)
}

/** Presses what was reached; the file that the system's own dialog is asked for is chosen there. */
export async function chooseFile(page: Page, wanted: Locator, file: FilePayload): Promise<void> {
  // Asked for before the way there: the browser is told to hand the dialog over, which takes it a moment.
  const asked = page.waitForEvent('filechooser')
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
  await (await asked).setFiles(file)
}

/** Goes there and presses it. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Goes there and writes. */
export async function write(page: Page, wanted: Locator, words: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.type(words)
}
