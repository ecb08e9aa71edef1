/** First words that keep their capital within a sentence, beside those with a capital, digit or sign inside. */
const proper = new Set(
  (
    'Python Java Julia Git Jupyter Keras Google Azure Visual Bayesian Docker Kubernetes Linux Rust Go Scala Bash Spark Apache ' +
    'Hugging Amazon Markov Monte Fourier Gaussian Ray Dask Terraform Tableau Excel Power Haskell Swift Kotlin Weights Elastic Snowflake ' +
    'Grafana Prometheus Pandas English German French'
  ).split(' '),
)

/** A name as it stands within a sentence: "model deployment", but "AWS", "C++", "PyTorch" and "Python" as they are. */
export function inSentence(name: string): string {
  const [first = ''] = name.split(' ')
  // "A field of AI theory" begins with an article, "C" and "R" are names.
  const isCommon = (/^\p{Lu}\p{Ll}+$/u.test(first) && !proper.has(first)) || /^A \p{Ll}/u.test(name)
  return isCommon ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
