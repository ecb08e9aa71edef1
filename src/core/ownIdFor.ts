/** A name in small Latin letters, digits and hyphens, as ids are; empty where it has none of them. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** An id of the person's own, made of a name: `own-…`, numbered where that is taken. `fallback`: for a name without Latin letters or digits. */
export function ownIdFor(name: string, fallback: string, isTaken: (id: string) => boolean = () => false): string {
  const base = `own-${slug(name) || fallback}`
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!isTaken(id)) return id
  }
}
