import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Level } from '#core/portfolio/Level.ts'

/** A portfolio of `count` skills as large as real entries are; the first ones are those the roles ask for. */
export function hugePortfolio(count: number, asked: readonly string[]): Portfolio {
  const skills = Array.from({ length: count }, (_, index) => ({
    skill: asked[index] ?? `own-skill-${index}`,
    ...(asked[index] === undefined && { name: `Skill ${index}` }),
    level: (index % 6) as Level,
    ratedAt: '2026-11-02',
    lastUsed: '2026-10-01',
    notes:
      'Used at work in the second half of the year, mostly alone, on a data set of some two million rows, and twice in a talk.',
    tags: ['work', 'talk'],
  }))
  return { schemaVersion: 1, skills: skills.toSorted((a, b) => (a.skill < b.skill ? -1 : 1)) }
}

const heads =
  'Bayesian Causal Convex Deep Federated Graph Kernel Latent Markov Neural Online Robust Sparse Spectral Stochastic Temporal Variational Visual Wavelet Symbolic Quantum Parallel'.split(
    ' ',
  )
const middles =
  'inference optimization clustering regression sampling learning planning retrieval segmentation compression estimation filtering forecasting matching parsing ranking rendering scheduling simulation tracking translation verification'.split(
    ' ',
  )
const tails =
  'in Python,in Julia,in Rust,with PyTorch,with JAX,on graphs,on images,on text,for robots,for genomics,for finance,for speech,at scale,on devices,in medicine,in physics,with Spark,for games,for climate,under noise,by hand'.split(
    ',',
  )

/** Made-up skills of three-part names, such as "Bayesian inference in Python". */
export const hugeVocabulary = (
  count: number,
): readonly { readonly name: string; readonly aliases: readonly string[] }[] =>
  heads
    .flatMap((head) =>
      middles.flatMap((middle) => tails.map((tail) => ({ name: `${head} ${middle} ${tail}`, aliases: [] }))),
    )
    .slice(0, count)

/** The name with one letter of its first word left out, swapped with the next, or wrong. */
export function mistyped(name: string, round: number): string {
  const at = 1 + ((round * 7) % Math.max(1, name.indexOf(' ') - 2))
  if (round % 3 === 0) return name.slice(0, at) + name.slice(at + 1)
  if (round % 3 === 1) return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
  return `${name.slice(0, at)}q${name.slice(at + 1)}`
}
