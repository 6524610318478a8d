// `clauselens policy match --policy FILE`: flows in, one JSON object a line; clauses and verdicts out, one a line.

import {
  type ClauseLink,
  compilePolicyLanguage,
  type FlowQuery,
  indexPolicies,
  linkFlow,
  type PolicyQuestion,
  readPolicy,
} from '../../core/policy/index.ts';
import { loadRules } from '../../host/rules.ts';
import { nearest } from '../../host/suggest.ts';
import type { PolicyOutput } from './clauses.ts';
import { readPolicyText } from './read.ts';
import { renderLink } from './render-link.ts';

export interface MatchFlags {
  readonly policy: readonly string[];
  readonly format: 'jsonl' | 'pretty';
}

export async function policyMatch(
  flags: MatchFlags,
  input: AsyncIterable<string | Uint8Array>,
  io: PolicyOutput,
): Promise<0 | 2> {
  const language = compilePolicyLanguage(loadRules());
  const policies = [];
  for (const path of flags.policy) {
    const file = await readPolicyText(path);
    if ('problem' in file) {
      io.err(`clauselens: ${file.problem}\n`);
      return 2;
    }
    policies.push(readPolicy(file, language));
  }
  const index = indexPolicies(policies, language);
  let status: 0 | 2 = 0;
  let number = 0;
  for (const line of (await readAll(input)).split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const flow = readFlow(line);
    if (typeof flow === 'string') {
      io.err(`clauselens: standard input, line ${number}: ${flow}\n`);
      status = 2;
      continue;
    }
    if (!language.categories.has(flow.dataCategory)) {
      const meant = nearest(flow.dataCategory, language.categories.keys());
      io.err(
        `clauselens: standard input, line ${number}: there is no data category "${flow.dataCategory}"${meant === undefined ? '' : `; did you mean "${meant}"?`} Only broader words can match it\n`,
      );
    }
    const link = linkFlow(index, flow);
    if (flags.format === 'jsonl') io.out(`${JSON.stringify(linkJson(flow.id, link))}\n`);
    else io.out(renderLink(flow, link, { colours: io.colours === true, columns: io.columns ?? 100 }));
  }
  return status;
}

function linkJson(id: string, link: ClauseLink): unknown {
  const clause = ({ clause: found, line, score, reasons }: ClauseLink['clauses'][number]): unknown => ({
    id: found.id,
    startLine: found.startLine,
    endLine: found.endLine,
    line,
    score,
    reasons: reasons.map(({ text, weight }) => `${text} (${weight >= 0 ? '+' : ''}${weight})`),
  });
  return {
    id,
    verdict: link.verdict,
    disclosure: link.disclosure,
    clauses: link.clauses.map(clause),
    ...(link.nearest.length > 0 && { nearest: link.nearest.map(clause) }),
  };
}

const checks: readonly PolicyQuestion[] = [
  'logged-personal-data',
  'missing-retention',
  'excessive-retention',
  'missing-consent',
  'mismatched-consent',
  'undisclosed-data',
  'undisclosed-recipient',
  'forbidden-processing',
];

/** A flow, or what is wrong with the line. */
function readFlow(line: string): FlowQuery | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'a flow is a JSON object';
  const fields = value as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? (fields[name] as string) : undefined;
  const check = checks.find((name) => name === text('check'));
  const [id, dataCategory] = [text('id'), text('dataCategory')];
  if (id === undefined) return 'the flow has no `id`';
  if (check === undefined) return `\`check\` is none of ${checks.join(', ')}`;
  if (dataCategory === undefined) return 'the flow has no `dataCategory`';
  const beside = fields['beside'];
  if (beside !== undefined && !(Array.isArray(beside) && beside.every((key) => typeof key === 'string')))
    return '`beside` is a list of data categories';
  const [surface, retention, recipientClass] = [text('surface'), text('retention'), text('recipientClass')];
  return {
    id,
    check,
    dataCategory,
    dataLabel: text('dataLabel') ?? '',
    sink: text('sink') ?? '',
    recipient: text('recipient') ?? null,
    purpose: text('purpose') ?? '',
    ...(surface !== undefined && { surface }),
    ...(beside !== undefined && { beside }),
    ...(retention !== undefined && { retention }),
    ...(recipientClass !== undefined && { recipientClass }),
  };
}

async function readAll(input: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input)
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
