// Why a line has a finding, or why it has none: for `clauselens explain` and clients that show it themselves.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Explanation, Point, Section } from '../core/explain/model.ts';
import { isTestFile } from '../core/program/testFiles.ts';
import { ofTestFile } from '../core/session/model.ts';
import type { Place } from '../core/text/range.ts';
import { relativePath } from '../host/paths.ts';
import { answeringOrFailing } from './answer.ts';
import { findDocument, type ServerContext, textsOf, toCancellation } from './context.ts';
import type { TextPositions } from './positions.ts';
import { withClientProgress } from './progress.ts';
import type {
  ExplainedPoint,
  ExplainedSection,
  ExplainMethod,
  ExplainParams,
  ExplainResult,
  ReportPlace,
} from './protocol.ts';
import { toProblem } from './toReport.ts';

const explain: ExplainMethod = 'clauselens/explain';

export function registerExplain(context: ServerContext): void {
  context.connection.onRequest(
    explain,
    answeringOrFailing<ExplainParams, ExplainResult>(context, explain, async (params, token) => {
      const document = findDocument(context, params.textDocument.uri);
      if (document === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, 'the file lies in no folder that is open');
      const { file, folder } = document;
      const reporter = context.connection.window.attachWorkDoneProgress(params.workDoneToken);
      const explanation: Explanation = (await withClientProgress(reporter, 'Explaining', (progress) =>
        folder.explain(file, params.line - 1, toCancellation(token), progress),
      )) ?? { calls: [], note: unknownFile(folder.root, file) };
      const texts = textsOf(context, folder);
      const positions = new Map<string, TextPositions>();
      for (const each of placesOf(explanation))
        if (!positions.has(each.file)) positions.set(each.file, await texts.of(each.file));
      const place = (each: Place): ReportPlace => toPlace(folder.root, each, positions);
      const toPoint = (point: Point): ExplainedPoint => ({
        text: point.text,
        speaks: point.speaks,
        place: point.place === undefined ? null : place(point.place),
        code: point.code ?? null,
        points: (point.points ?? []).map(toPoint),
      });
      const toSections = (sections: readonly Section[]): readonly ExplainedSection[] =>
        sections.map(({ title, points }) => ({ title, points: points.map(toPoint) }));
      return {
        version: 1,
        file: relativePath(folder.root, file),
        line: params.line,
        calls: explanation.calls.map((call) => ({
          ...place(call.place),
          code: call.code,
          answer: call.answer,
          checks: call.findings.map(({ check }) => check),
          sections: toSections(call.sections),
        })),
        note: explanation.note ?? null,
        sections: toSections(explanation.sections ?? []),
        problems: (await folder.problems()).map((problem) =>
          toProblem(folder.root, problem, 'configuration'),
        ),
      };
    }),
  );
}

/** What a file is that nothing can be said about, and what to do. */
function unknownFile(root: string, path: string): string {
  const file = relativePath(root, path);
  if (/(^|\/)node_modules\//.test(file))
    return 'the file belongs to a library: the code of libraries is not checked, only how the project uses them';
  if (/\.(?:[cm]?[jt]s|[jt]sx)$/.test(file) && isTestFile(path, root)) return ofTestFile;
  if (/\.(?:[cm]?[jt]s|[jt]sx)$/.test(file))
    return 'the file is not part of the project: no tsconfig.json takes it in, or the configuration excludes it. Name it under "include" in clauselens.json, or put the folder of its own project behind FILE:LINE';
  if (/\.(?:md|mdx|html?|txt|pdf|docx)$/i.test(file))
    return 'the file is no policy of this project: name it under "policies" in clauselens.json if it is one';
  if (/clauselens\.json$/.test(file))
    return 'this is the configuration; findings stand in the code and in the policies. clauselens check tells what is wrong with it';
  return 'the file is neither TypeScript or JavaScript, nor a schema of Prisma, nor a policy of this project: only these are read';
}

function placesOf({ calls, sections = [] }: Explanation): readonly Place[] {
  const ofPoint = (point: Point): readonly Place[] => [
    ...(point.place === undefined ? [] : [point.place]),
    ...(point.points ?? []).flatMap(ofPoint),
  ];
  const ofSections = (each: readonly Section[]): readonly Place[] =>
    each.flatMap(({ points }) => points.flatMap(ofPoint));
  return [...calls.flatMap((call) => [call.place, ...ofSections(call.sections)]), ...ofSections(sections)];
}

function toPlace(root: string, place: Place, positions: ReadonlyMap<string, TextPositions>): ReportPlace {
  const at = (offset: number) => {
    const position = positions.get(place.file)?.lines.positionAt(offset) ?? { line: 0, character: 0 };
    return { line: position.line + 1, column: position.character + 1 };
  };
  return { file: relativePath(root, place.file), range: { start: at(place.start), end: at(place.end) } };
}
