import type { Page } from '@playwright/test'

interface Picture {
  readonly title: string
  readonly png: Buffer
  readonly width: number
}

/** All pictures of one view on one sheet, as PNG. */
export async function contactSheet(page: Page, pictures: readonly Picture[]): Promise<Buffer> {
  await page.setViewportSize({ width: 1320, height: 800 })
  const cells = pictures.map(
    ({ title, png }) =>
      `<figure><img width="640" src="data:image/png;base64,${png.toString('base64')}"><figcaption>${title}</figcaption></figure>`,
  )
  await page.setContent(
    `<style>body{margin:10px;display:grid;grid-template-columns:640px 640px;gap:10px;background:#888;font:14px sans-serif}figure{margin:0}</style>${cells.join('')}`,
  )
  return page.screenshot({ fullPage: true })
}
