/**
 * A sentence without plurals, with its facts put in: what `say` gives, for a place that cannot wait for its engine.
 * The engine costs a third of the start-up of the command line.
 */
export const fill = (sentence: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_place, fact: string) => String(facts[fact] ?? fact))
