// `clauselens policy diff OLD NEW`: what a new version of a policy changes, for those who have to agree to it; with `--code`, what it
// changes for a project.
import { comparePolicies, compileWording } from '../../../core/policy/compare/index.ts';
import { compilePolicyLanguage, readPolicy } from '../../../core/policy/index.ts';
import { loadRules } from '../../../host/rules.ts';
import type { PolicyOutput } from '../clauses.ts';
import { readPolicyText } from '../read.ts';

export interface DiffFlags {
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly code?: string;
}

export async function policyDiff(
  old: string,
  current: string,
  flags: DiffFlags,
  io: PolicyOutput,
): Promise<0 | 1 | 2> {
  const rules = loadRules();
  const language = compilePolicyLanguage(rules);
  const policies = [];
  for (const path of [old, current]) {
    const file = await readPolicyText(path);
    if ('problem' in file) {
      io.err(`clauselens: ${file.problem}\n`);
      return 2;
    }
    policies.push(readPolicy(file, language));
  }
  const [before, after] = policies;
  if (before === undefined || after === undefined) return 2;
  const comparison = comparePolicies(before, after, language, compileWording(rules));
  const findings = undefined;
  switch (flags.format) {
    case 'markdown': {
      const { renderMarkdown } = await import('./markdown.ts');
      io.out(renderMarkdown(comparison, findings, language));
      break;
    }
    case 'json': {
      const { diffJson } = await import('./json.ts');
      io.out(`${JSON.stringify(diffJson(comparison, findings), null, 1)}\n`);
      break;
    }
    case 'pretty': {
      const { renderPrettyDiff } = await import('./pretty.ts');
      io.out(
        renderPrettyDiff(comparison, findings, language, {
          colours: io.colours === true,
          columns: io.columns ?? 100,
        }),
      );
    }
  }
  return 0;
}
