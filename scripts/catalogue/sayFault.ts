import type { CoverageFault } from '#core/catalogue/catalogueCoverage.ts'
import type { EntryFault } from '#core/catalogue/checkCatalogue.ts'

/** What a maintainer has to mend, in a sentence. */
export function sayFault(fault: EntryFault | CoverageFault): string {
  switch (fault.code) {
    case 'id-twice':
      return `${fault.item} stands there twice.`
    case 'url-twice':
      return `${fault.item} has the address of ${fault.other}.`
    case 'no-url':
      return `${fault.item} has no address.`
    case 'no-source':
      return `${fault.item} has no source, or no words that name it there.`
    case 'no-reason-for-hours':
      return `${fault.item} does not say what its hours rest on (hoursNote).`
    case 'no-evidence-named':
      return `${fault.item} does not say what counts as evidence (countsAs).`
    case 'no-provider':
      return `${fault.item} does not say who offers it, or whose page names it (source.by).`
    case 'teaches-nothing':
      return `${fault.item} teaches nothing.`
    case 'skill-twice':
      return `${fault.item} teaches ${fault.skill} twice.`
    case 'needs-what-it-teaches':
      return `${fault.item} asks for more ${fault.skill} than it is said to start from.`
    case 'nothing-counted':
      return `${fault.item} is an estimate of nothing that was counted (effort).`
    case 'not-the-product':
      return `${fault.item} has ${fault.hours} hours; what was counted makes ${fault.product}.`
    case 'unknown-unit':
      return `${fault.item}: the table in resources/README.md has no “${fault.unit}” at ${fault.hoursEach} hours each.`
    case 'unknown-skill':
      return `${fault.item} names the unknown skill ${fault.skill}.`
    case 'unknown-tip':
      return `${fault.item} names the unknown tip ${fault.tip}.`
    case 'expert-claimed':
      return `${fault.item} claims to lead to 5 in ${fault.skill}; nothing does.`
    case 'nothing-teaches':
      return `${fault.item} needs ${fault.skill} at ${fault.level}, and nothing in the catalogue leads there.`
    case 'too-many-skills':
      return `${fault.item} teaches ${fault.skills} skills; ${fault.most} are allowed.`
    case 'too-few-hours':
      return `${fault.item} has ${fault.hours} hours; its levels take at least ${fault.least}.`
    case 'ladder-breaks':
      return `${fault.role}: ${fault.requirement} is reached for free only up to ${fault.reached}, not to ${fault.target}.`
    case 'too-few-resources':
      return `${fault.role}: ${fault.requirement} has ${fault.resources} resources, ${fault.free} of them free.`
    case 'alternative-without':
      return `${fault.skill}, an alternative of a requirement, has ${fault.resources} resources.`
    case 'catalogue-too-small':
      return `There are ${fault.resources} resources and ${fault.practice} things to practise.`
    case 'tip-without-practice':
      return `Nothing to practise follows the tip ${fault.tip}.`
    case 'too-many-third-party':
      return `${fault.thirdParty} entries rest on an independent page; at most ${fault.most} may.`
  }
}
