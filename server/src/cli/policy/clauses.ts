// `clauselens policy clauses FILE`: how a policy was cut into clauses and read, as JSON or for people.

import { compilePolicyLanguage, type Policy, readPolicy } from '../../core/policy/index.ts';
import { loadRules } from '../../host/rules.ts';
import { readPolicyText } from './read.ts';
import { renderClauses } from './render.ts';

export interface ClausesFlags {
  readonly format: 'json' | 'pretty';
}

export interface PolicyOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours?: boolean;
  readonly columns?: number;
}

/** Exit status: 0 when clauses were read; 2 when the file could not be read, or holds none that could be. */
export async function policyClauses(path: string, flags: ClausesFlags, io: PolicyOutput): Promise<0 | 2> {
  const file = await readPolicyText(path);
  if ('problem' in file) {
    io.err(`clauselens: ${file.problem}\n`);
    return 2;
  }
  const policy = readPolicy(file, compilePolicyLanguage(loadRules()));
  const [problem] = policy.problems;
  if (policy.clauses.length === 0) {
    io.err(
      `clauselens: ${path} holds no clause that could be read: ${problem?.message ?? 'it says nothing.'}\n`,
    );
    if (flags.format === 'pretty') return 2;
  }
  if (flags.format === 'json') io.out(`${JSON.stringify(clausesJson(policy), null, 1)}\n`);
  else io.out(renderClauses(policy, { colours: io.colours === true, columns: io.columns ?? 100 }));
  return policy.clauses.length === 0 ? 2 : 0;
}

/** The published shape; positions inside the file and the readings of sentences stay inside. */
function clausesJson(policy: Policy): unknown {
  return {
    file: policy.file,
    title: policy.title,
    parts: policy.parts,
    clauses: policy.clauses.map((clause) => ({
      id: clause.id,
      hash: clause.hash,
      part: clause.part,
      headingPath: clause.headingPath,
      startLine: clause.startLine,
      endLine: clause.endLine,
      ...(clause.page !== undefined && { page: clause.page }),
      text: clause.text,
      practices: clause.practices,
      dataCategories: clause.dataCategories,
      recipients: clause.recipients,
      purposes: clause.purposes,
      commitments: clause.commitments.map(({ kind, modality, value, line, quote, boundParty }) => ({
        kind,
        modality,
        value,
        line,
        quote,
        ...(boundParty !== 'unknown' && { boundParty }),
      })),
    })),
    problems: policy.problems,
  };
}
