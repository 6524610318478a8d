// `clauselens check`: asks the server for a report, prints what is wanted of it, and turns it into an exit status.
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFailure, explain } from '../../host/disk.ts';
import type { Report, ReportProblem } from '../../lsp/protocol.ts';
import { existingDirectory, existingFile } from '../existing.ts';
import { type ExitStatus, exitStatus, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import type { CliParts } from '../parts.ts';
import { openConnection } from '../server.ts';
import { requestReport } from './client.ts';
import { type FailLevel, reachesLevel, type Selection, selectFindings } from './select.ts';
import { startSpinner } from './spinner.ts';

export interface CheckFlags {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly output?: string;
  readonly config?: string;
  readonly failOn: FailLevel;
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly quiet: boolean;
  readonly cache: boolean;
  readonly fullTypes?: boolean;
}

export async function checkCommand(
  directory: string,
  flags: CheckFlags,
  parts: CliParts,
): Promise<ExitStatus> {
  const { io } = parts;
  const root = existingDirectory(directory, io);
  const configuration = flags.config === undefined ? undefined : existingFile(flags.config, io);
  if (flags.output !== undefined) requireFolderOf(flags.output, io);
  if (flags.output === '-') return checkCommand(directory, withoutOutput(flags), parts);
  const started = performance.now();
  const connection = await openConnection(parts.connectServer);
  const spinner = startSpinner(io, flags.quiet);
  let report: Report;
  try {
    report = await requestReport(connection, {
      directory: root,
      configuration,
      cache: flags.cache,
      fullTypes: flags.fullTypes === true,
      onProgress: spinner.update,
      // What the server logs is for those who work on it; what a user needs is in the answer.
      onLog: (message) => {
        if (io.isDebugging) io.err(`clauselens: ${message}\n`);
      },
    });
  } finally {
    spinner.stop();
    connection.dispose();
  }

  const selection = selectFindings(report, flags.confidence);
  const hasFailed = report.problems.some(isBlocking) || report.statistics.files === 0;
  const status = hasFailed
    ? exitStatus.failed
    : reachesLevel(selection.shown, flags.failOn)
      ? exitStatus.findings
      : exitStatus.clean;
  if (!flags.quiet || hasFailed) await tellProblems(report, directory, io);
  // Without files, "no findings" would be believed.
  if (report.statistics.files === 0 && flags.format === 'pretty') return status;
  await print(report, selection, status, { flags, root, io, seconds: (performance.now() - started) / 1000 });
  return status;
}

/** `-o -`, as most tools have it. */
function withoutOutput({ output: _, ...flags }: CheckFlags): CheckFlags {
  return flags;
}

/** The configuration, or a policy that it names, does not count: the findings are not those that were asked for. */
function isBlocking(problem: ReportProblem): boolean {
  return problem.about === 'configuration' && problem.severity === 'error';
}

interface Printing {
  readonly flags: CheckFlags;
  readonly root: string;
  readonly io: Io;
  readonly seconds: number;
}

async function print(
  report: Report,
  selection: Selection,
  status: ExitStatus,
  printing: Printing,
): Promise<void> {
  const { flags, io } = printing;
  const text = await render(report, selection, status, printing);
  if (flags.output === undefined) {
    io.out(text);
    return;
  }
  const file = path.resolve(io.cwd, flags.output);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${flags.output}: ${explain(error)}`);
  }
  const { summarize } = await import('../render/summary.ts');
  if (!flags.quiet) io.err(`${summarize(report, selection)}; written to ${flags.output}\n`);
}

async function render(
  report: Report,
  selection: Selection,
  status: ExitStatus,
  { flags, root, io, seconds }: Printing,
): Promise<string> {
  switch (flags.format) {
    case 'pretty': {
      const { renderPretty } = await import('../render/pretty.ts');
      const isForTerminal = flags.output === undefined;
      return renderPretty(report, selection, {
        root,
        columns: io.columns,
        colours: isForTerminal && io.colours,
        ...(isForTerminal && io.isTerminal && { seconds }),
      });
    }
    case 'json': {
      const { renderJson } = await import('../render/json.ts');
      return renderJson(report, selection);
    }
    case 'sarif': {
      const { renderSarif } = await import('../render/sarif.ts');
      return renderSarif(report, selection, { root, status });
    }
  }
}

/** On standard error, so that what is piped on stays findings. */
async function tellProblems(report: Report, directory: string, io: Io): Promise<void> {
  const { describeProblem } = await import('../render/problems.ts');
  const isEmpty = report.statistics.files === 0;
  // Where there is nothing to check, what the check would have lacked is beside the point.
  for (const problem of report.problems)
    if (!isEmpty || problem.severity !== 'information') io.err(`${describeProblem(problem)}\n`);
  if (isEmpty && !report.problems.some(isBlocking))
    io.err(
      `error: no source files were found in ${directory}: name the folder of a TypeScript project, or see what "include" and "exclude" of its configuration leave\n`,
    );
}

/** Before the check, so that nobody waits for findings that cannot be written. */
function requireFolderOf(output: string, io: Io): void {
  const folder = path.dirname(output);
  try {
    if (statSync(path.resolve(io.cwd, folder)).isDirectory()) return;
  } catch (error) {
    throw new UsageError(`cannot write ${output}: ${describeFailure(`the folder ${folder}`, error)}`);
  }
  throw new UsageError(`cannot write ${output}: ${folder} is not a folder`);
}
