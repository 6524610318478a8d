// The door to the comparison of two versions of a policy.
export { comparePolicies } from './compare.ts';
export * from './model.ts';
export { compileWording, type Wording } from './wording.ts';
