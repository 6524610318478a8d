// The door to the policy side: everything other rooms use is exported here.

export { type Contradiction, findContradictions } from './contradictions.ts';
export { formatOf, placeInPolicy } from './format.ts';
export { compilePolicyLanguage, type PolicyLanguage, type RulesData } from './language.ts';
export { type Coverage, dataCoverage, recipientCoverage } from './link/coverage.ts';
export { besideOf } from './link/kept-apart.ts';
export { linkFlow, linkPinned } from './link/link.ts';
export { compareDurations } from './link/period.ts';
export { indexPolicies, type PolicyIndex } from './link/policy-index.ts';
export { governing } from './link/surfaces.ts';
export * from './model.ts';
export { readPolicy } from './read-policy.ts';
export { type RecipientRow, Recipients } from './recipients.ts';
export { Taxonomy } from './taxonomy.ts';
