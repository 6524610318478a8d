// A policy of 30 kB, put together from the fixtures' documents, read and understood; and flows linked to it, each on its own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  compilePolicyLanguage,
  type FlowQuery,
  indexPolicies,
  linkFlow,
  readPolicy,
} from '../src/core/policy/index.ts';
import { packageRoot } from '../src/host/installation.ts';
import { loadRules } from '../src/host/rules.ts';
import { median, percentile, rounded } from './statistics.ts';

export interface PolicyResult {
  readonly bytes: number;
  readonly clauses: number;
  readonly flows: number;
  /** Milliseconds: the first time in this process, the warm median with the index, and for one flow. */
  readonly first: number;
  readonly read: number;
  readonly link: { readonly p50: number; readonly p95: number };
}

const size = 30_000;
const folder = path.join(packageRoot, 'test-fixtures/policies');

export function measurePolicy(runs: number): PolicyResult {
  const language = compilePolicyLanguage(loadRules());
  const file = { path: 'PRIVACY.md', text: joinedPolicy(), format: 'markdown' as const };
  const read = () => {
    const started = performance.now();
    const policy = readPolicy(file, language);
    const index = indexPolicies([policy], language);
    return { policy, index, duration: performance.now() - started };
  };
  const first = read();
  const warm = Array.from({ length: Math.max(runs, 10) }, read);
  const { policy, index } = first;
  const flows = fixtureFlows();
  for (const flow of flows) linkFlow(index, flow);
  const links = flows.map((flow) => {
    const started = performance.now();
    linkFlow(index, flow);
    return performance.now() - started;
  });
  return {
    bytes: Buffer.byteLength(file.text),
    clauses: policy.clauses.length,
    flows: flows.length,
    first: rounded(first.duration),
    read: rounded(median(warm.map(({ duration }) => duration))),
    link: { p50: rounded(percentile(links, 0.5)), p95: rounded(percentile(links, 0.95)) },
  };
}

/** The documents one after the other, and again from the first, up to the last line that fits. */
function joinedPolicy(): string {
  const documents = readdirSync(folder)
    .filter((name) => /\.(md|txt)$/.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n\n');
  const repeated = documents.repeat(Math.ceil(size / documents.length));
  return repeated.slice(0, repeated.lastIndexOf('\n', size) + 1);
}

function fixtureFlows(): readonly FlowQuery[] {
  const { flows } = JSON.parse(readFileSync(path.join(folder, 'flows.json'), 'utf8')) as {
    flows: { flow: Omit<FlowQuery, 'id'> }[];
  };
  return flows.map(({ flow }, index) => ({ ...flow, id: String(index) }));
}
