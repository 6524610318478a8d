// A check of a whole folder on request: as a report for the command line, and for an editor's command.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CheckResult } from '../core/session/model.ts';
import { answeringOrFailing } from './answer.ts';
import { isShown, type ServerContext, textsOf, toCancellation } from './context.ts';
import { checkFolder } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import { withClientProgress } from './progress.ts';
import type {
  CheckMethod,
  CheckParams,
  CheckWorkspaceMethod,
  CheckWorkspaceResult,
  PolicyVersion,
  Report,
} from './protocol.ts';
import type { Status } from './status.ts';
import { toReport } from './toReport.ts';
import { fileOf } from './uris.ts';

const check: CheckMethod = 'clauselens/check';
const checkWorkspace: CheckWorkspaceMethod = 'clauselens/checkWorkspace';

export function registerCheck(context: ServerContext, status: Status, refresh: () => void): void {
  context.connection.onRequest(
    check,
    answeringOrFailing<CheckParams, Report>(context, check, async (params, token) => {
      const folder = folderOf(context, params);
      const kept = params?.under === undefined ? await folder.keptReport() : undefined;
      if (kept?.report !== undefined) return kept.report as Report;
      const reporter = context.connection.window.attachWorkDoneProgress(params?.workDoneToken);
      // In a build, findings under other settings than the project's own would be taken for the project's.
      const result = (await folder.isConfigurationValid())
        ? await status.during(context, () =>
            withClientProgress(reporter, 'Checking', (progress) =>
              params?.under === undefined
                ? folder.check(toCancellation(token), progress)
                : folder.checkUnder(versionOf(params.under), toCancellation(token), progress),
            ),
          )
        : nothingChecked;
      const report = await toReport({
        root: folder.root,
        version: context.version,
        result,
        problems: await folder.problems(),
        policies: await folder.policies(),
        checks: await context.checks(),
        texts: textsOf(context, folder),
      });
      if (kept?.key !== undefined) folder.keepReport(kept.key, report);
      return report;
    }),
  );

  context.connection.onRequest(
    checkWorkspace,
    answeringOrFailing<unknown, CheckWorkspaceResult>(context, checkWorkspace, async (_params, token) => {
      let files = 0;
      let findings = 0;
      for (const folder of context.folders.all()) {
        const result = await checkFolder(context, status, { folder, token, isAskedFor: true });
        files += result.statistics.files;
        findings += result.findings.filter(isShown).length;
      }
      refresh();
      return { files, findings };
    }),
  );
}

function versionOf({ document, insteadOf }: PolicyVersion): { file: string; insteadOf: readonly string[] } {
  const file = fileOf(document);
  if (file === undefined)
    throw new ResponseError(ErrorCodes.InvalidParams, `${document} is no file of this machine`);
  return { file, insteadOf: insteadOf.flatMap((uri) => fileOf(uri) ?? []) };
}

const nothingChecked: CheckResult = {
  findings: [],
  problems: [],
  statistics: { files: 0, functions: 0, sinkCalls: 0, reaches: 0 },
};

function folderOf(context: ServerContext, params: CheckParams | null): Folder {
  const root = params?.folder === undefined ? undefined : fileOf(params.folder);
  const folder = root === undefined ? context.folders.all()[0] : context.folders.at(root);
  if (folder === undefined)
    throw new ResponseError(ErrorCodes.InvalidParams, 'the folder is not open in this server');
  return folder;
}
