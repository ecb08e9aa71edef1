/**
 * How many pages a PDF has that Chromium printed, or undefined where that is not to be seen.
 * Its page tree stands uncompressed, and the tree's root names the largest count.
 */
export function countPages(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const counts = [...text.matchAll(/<<\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count))
  return counts.length > 0 ? Math.max(...counts) : undefined
}
