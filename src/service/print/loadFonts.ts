/** Printing does not wait for a font, not even for one that is written into the page. A broken one is passed over. */
export const loadFonts = 'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => undefined)'
