// `clauselens explain FILE:LINE`: asks the server why there is a finding, or why there is none.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { WorkDoneProgress } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { corePath, isInside } from '../../host/paths.ts';
import { similarFile } from '../../host/similar.ts';
import type { ExplainMethod, ExplainParams, ExplainResult, ReportProblem } from '../../lsp/protocol.ts';
import { converse } from '../check/client.ts';
import { startSpinner } from '../check/spinner.ts';
import { existingDirectory, existingFile } from '../existing.ts';
import { type ExitStatus, exitStatus, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import type { CliParts } from '../parts.ts';
import { openConnection } from '../server.ts';

export interface ExplainFlags {
  readonly format: 'pretty' | 'json';
  readonly config?: string;
}

const method: ExplainMethod = 'clauselens/explain';
const progressToken = 'explain';

export async function explainCommand(
  target: string,
  directory: string | undefined,
  flags: ExplainFlags,
  parts: CliParts,
): Promise<ExitStatus> {
  const { io } = parts;
  const root = existingDirectory(directory ?? defaultProject(target, io.cwd), io);
  const configuration = flags.config === undefined ? undefined : existingFile(flags.config, io);
  const { file, line } = readTarget(target, root, io.cwd);
  const connection = await openConnection(parts.connectServer);
  const spinner = startSpinner(io, false);
  connection.onProgress(WorkDoneProgress.type, progressToken, (value) => {
    if (value.kind !== 'end') spinner.update(value.message ?? '', value.percentage ?? 0);
  });
  let answer: ExplainResult;
  try {
    const uri = URI.file(file).toString();
    const params: ExplainParams = { textDocument: { uri }, line, workDoneToken: progressToken };
    answer = await converse(
      connection,
      {
        directory: root,
        configuration,
        cache: true,
        onLog: (message) => {
          if (io.isDebugging) io.err(`clauselens: ${message}\n`);
        },
      },
      () => connection.sendRequest<ExplainResult>(method, params),
    );
  } finally {
    spinner.stop();
    connection.dispose();
  }
  await tellProblems(answer.problems, io);
  if (flags.format === 'json') io.out(`${JSON.stringify(answer, null, 1)}\n`);
  else {
    const { renderExplanation } = await import('../render/explain.ts');
    io.out(renderExplanation(answer, { columns: io.columns, colours: io.colours }));
  }
  return answer.problems.some(isBlocking) ? exitStatus.failed : exitStatus.clean;
}

/** The answer is not the one that the project's own settings would give. */
const isBlocking = ({ severity }: ReportProblem): boolean => severity === 'error';

/** What is worth a note in a check is none about a line. */
async function tellProblems(problems: readonly ReportProblem[], io: Io): Promise<void> {
  const blocking = problems.filter(isBlocking);
  if (blocking.length === 0) return;
  const { describeProblem } = await import('../render/problems.ts');
  for (const problem of blocking) io.err(`${describeProblem(problem)}\n`);
  io.err('clauselens: the line is explained without that\n');
}

/** `src/app.ts:42` or `src/app.ts:42:9`, seen from the folder of the project or from where the user is. */
function readTarget(
  target: string,
  root: string,
  cwd: string,
): { readonly file: string; readonly line: number } {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(target);
  const name = match?.[1] ?? target;
  const line = Number(match?.[2]);
  if (match === null || !Number.isInteger(line) || line < 1)
    throw new UsageError(`${target} names no line: write FILE:LINE, such as src/app.ts:42`);
  const candidates = path.isAbsolute(name) ? [corePath(name)] : [corePath(name, root), corePath(name, cwd)];
  const file = candidates.find(
    (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true,
  );
  if (file === undefined) {
    throw new UsageError(`there is no file ${name} in ${root}. ${otherwise(root, name, line, cwd)}`);
  }
  if (!isInside(root, file))
    throw new UsageError(
      `${name} lies outside ${root}: name the folder of its project behind it (clauselens explain ${target} ${projectOf(file)})`,
    );
  const count = linesOf(file);
  if (count !== undefined && line > count)
    throw new UsageError(`${name} has ${count} lines, and so no line ${line}`);
  return { file, line };
}

/** What was probably meant, and how to name the project where the file is one of another. */
function otherwise(root: string, name: string, line: number, cwd: string): string {
  const similar = similarFile(root, name);
  if (similar === undefined)
    return `If it is a file of another project, name the folder of that behind it: clauselens explain ${name}:${line} DIR`;
  const project = projectOf(path.join(root, similar));
  if (project === root || !isInside(root, project))
    return `Did you mean ${similar}:${line}? If it is a file of another project, name the folder of that behind it: clauselens explain ${name}:${line} DIR`;
  const folder = path.relative(cwd, project);
  const inside = path.relative(project, path.join(root, similar));
  return `Did you mean ${similar}:${line}? For its project by itself: clauselens explain ${inside}:${line} ${folder.startsWith('..') ? project : folder}`;
}

/** As an editor counts them, but for the empty one behind the last; undefined where lines are those of the text taken out of it. */
function linesOf(file: string): number | undefined {
  if (/\.(?:pdf|docx)$/i.test(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split(/\r\n|\r|\n/);
  return Math.max(lines.at(-1) === '' ? lines.length - 1 : lines.length, 1);
}

/**
 * Where no folder is named: the current one, unless a configuration below it is that of the file. One at the current folder goes
 * before, since it is what `check` reads there.
 */
function defaultProject(target: string, cwd: string): string {
  const isConfigured = (folder: string): boolean => existsSync(path.join(folder, 'clauselens.json'));
  const current = corePath(cwd);
  const file = corePath(target.replace(/(?::\d+){1,2}$/, ''), cwd);
  if (isConfigured(cwd) || !isInside(current, file) || !existsSync(file)) return '.';
  let folder = path.dirname(file);
  while (folder !== current && isInside(current, folder) && !isConfigured(folder))
    folder = path.dirname(folder);
  return folder !== current && isInside(current, folder) ? folder : '.';
}

/** The nearest folder above a file that looks like one of a project. */
function projectOf(file: string): string {
  const marks = ['clauselens.json', 'tsconfig.json', 'package.json'];
  const isProject = (folder: string): boolean => marks.some((name) => existsSync(path.join(folder, name)));
  let folder = path.dirname(file);
  while (!isProject(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return isProject(folder) ? folder : path.dirname(file);
}
