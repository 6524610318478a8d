// `clauselens policy diff OLD NEW`: what a new version of a policy changes, for those who have to agree to it; with `--code`, what it
// changes for a project.
import path from 'node:path';
import { URI } from 'vscode-uri';
import { comparePolicies, compileWording } from '../../../core/policy/compare/index.ts';
import { compilePolicyLanguage, type Policy, readPolicy } from '../../../core/policy/index.ts';
import { loadRules } from '../../../host/rules.ts';
import { requestReports } from '../../check/client.ts';
import { startSpinner } from '../../check/spinner.ts';
import { existingDirectory, existingFile } from '../../existing.ts';
import { type ExitStatus, exitStatus } from '../../exit.ts';
import type { CliParts } from '../../parts.ts';
import { describeProblem } from '../../render/problems.ts';
import { openConnection } from '../../server.ts';
import { readPolicyText } from '../read.ts';
import { compareFindings, type FindingChanges, isStricter } from './findings.ts';

export interface DiffFlags {
  readonly format: 'pretty' | 'json' | 'markdown';
  /** A project that the policy governs. */
  readonly code?: string;
  readonly config?: string;
}

export async function policyDiff(
  old: string,
  current: string,
  flags: DiffFlags,
  parts: CliParts,
): Promise<ExitStatus> {
  const { io } = parts;
  const rules = loadRules();
  const language = compilePolicyLanguage(rules);
  const policies: Policy[] = [];
  for (const name of [old, current]) {
    const file = await readPolicyText(name, io.cwd);
    if ('problem' in file) {
      io.err(`clauselens: ${file.problem}\n`);
      return exitStatus.failed;
    }
    const policy = readPolicy(file, language);
    if (policy.clauses.length === 0) io.err(`clauselens: ${name} has no clauses\n`);
    policies.push(policy);
  }
  const [before, after] = policies;
  if (before === undefined || after === undefined) return exitStatus.failed;
  const comparison = comparePolicies(before, after, language, compileWording(rules));
  const findings =
    flags.code === undefined ? undefined : await findingChanges(old, current, flags.code, flags, parts);
  if (findings === 'failed') return exitStatus.failed;
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
      io.out(renderPrettyDiff(comparison, findings, language, { colours: io.colours, columns: io.columns }));
    }
  }
  return findings !== undefined && isStricter(findings) ? exitStatus.findings : exitStatus.clean;
}

/** The same code under both versions; read once. */
async function findingChanges(
  old: string,
  current: string,
  folder: string,
  flags: DiffFlags,
  parts: CliParts,
): Promise<FindingChanges | 'failed'> {
  const { io } = parts;
  const root = existingDirectory(folder, io);
  const configuration = flags.config === undefined ? undefined : existingFile(flags.config, io);
  const absolute = [old, current].map((name) => path.resolve(io.cwd, name));
  const uris = absolute.map((name) => URI.file(name).toString());
  const connection = await openConnection(parts.connectServer);
  const spinner = startSpinner(io, false);
  let reports: Awaited<ReturnType<typeof requestReports>>;
  try {
    reports = await requestReports(connection, {
      directory: root,
      configuration,
      cache: true,
      under: uris.map((document) => ({ document, insteadOf: uris })),
      onProgress: spinner.update,
      onLog: (message) => {
        if (io.isDebugging) io.err(`clauselens: ${message}\n`);
      },
    });
  } finally {
    spinner.stop();
    connection.dispose();
  }
  const [before, after] = reports;
  if (before === undefined || after === undefined) return 'failed';
  const blocking = after.problems.filter(
    ({ about, severity }) => about === 'configuration' && severity === 'error',
  );
  for (const problem of blocking) io.err(`${describeProblem(problem)}\n`);
  if (after.statistics.files === 0) io.err(`error: no source files were found in ${folder}\n`);
  if (blocking.length > 0 || after.statistics.files === 0) return 'failed';
  const nameOf = (file: string): string => {
    const named = absolute.indexOf(path.resolve(root, file));
    return [old, current][named] ?? file;
  };
  return compareFindings({ folder, before, after, nameOf });
}
