// A policy of 30 kB, put together from the fixtures' documents, read and understood, with nothing remembered and after an edit
// of one sentence; and flows linked to it, each on its own.
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
import { type Duration, rounded, timed, type Wait, waitOf } from './statistics.ts';

export interface PolicyResult {
  readonly bytes: number;
  readonly clauses: number;
  readonly flows: number;
  /** Milliseconds: the first time in this process, then warm with the index, and for one flow. */
  readonly first: number;
  /** Nothing of the text is remembered. */
  readonly read: Wait;
  /** One sentence is another than the time before. */
  readonly edited: Wait;
  readonly link: Wait;
}

const size = 30_000;
/** Until the compiler of JavaScript has made up its mind. */
const warmUp = 15;
const folder = path.join(packageRoot, 'test-fixtures/policies');

export async function measurePolicy(runs: number): Promise<PolicyResult> {
  const rules = loadRules();
  const language = compilePolicyLanguage(rules);
  const text = joinedPolicy();
  const read = (written: string, known = language) => {
    const policy = readPolicy({ path: 'PRIVACY.md', text: written, format: 'markdown' }, known);
    return { policy, index: indexPolicies([policy], known) };
  };
  const [first, { policy, index }] = await timed(() => read(text));
  const readings: Duration[] = [];
  const edits: Duration[] = [];
  const middle = text.indexOf('\n\n', text.length / 2);
  for (let run = 0; run < warmUp + Math.max(runs, warmUp); run++) {
    // What is remembered hangs on the compiled language.
    const forgetful = compilePolicyLanguage(rules);
    readings.push((await timed(() => read(text, forgetful)))[0]);
    const edited = `${text.slice(0, middle)} In year ${run} we said this, too.${text.slice(middle)}`;
    edits.push((await timed(() => read(edited)))[0]);
  }
  const flows = fixtureFlows();
  const links: Duration[] = [];
  for (const counts of [false, true])
    for (const flow of flows) {
      const [duration] = await timed(() => linkFlow(index, flow));
      if (counts) links.push(duration);
    }
  return {
    bytes: Buffer.byteLength(text),
    clauses: policy.clauses.length,
    flows: flows.length,
    first: rounded(first.wall),
    read: waitOf(readings.slice(warmUp)),
    edited: waitOf(edits.slice(warmUp)),
    link: waitOf(links),
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
