// Why a line has a finding, or why it has none: for `clauselens explain` and clients that show it themselves.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Explanation, Point } from '../core/explain/model.ts';
import type { Place } from '../core/text/range.ts';
import { relativePath } from '../host/paths.ts';
import { answeringOrFailing } from './answer.ts';
import { findDocument, type ServerContext, textsOf } from './context.ts';
import type { TextPositions } from './positions.ts';
import type { ExplainedPoint, ExplainMethod, ExplainParams, ExplainResult, ReportPlace } from './protocol.ts';

const explain: ExplainMethod = 'clauselens/explain';

export function registerExplain(context: ServerContext): void {
  context.connection.onRequest(
    explain,
    answeringOrFailing<ExplainParams, ExplainResult>(context, explain, async (params) => {
      const document = findDocument(context, params.textDocument.uri);
      if (document === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, 'the file lies in no folder that is open');
      const { file, folder } = document;
      const explanation: Explanation = (await folder.explain(file, params.line - 1)) ?? {
        calls: [],
        note: 'the file is not part of the project: no tsconfig.json or configuration takes it in',
      };
      const texts = textsOf(context, folder);
      const positions = new Map<string, TextPositions>();
      for (const each of placesOf(explanation))
        if (!positions.has(each.file)) positions.set(each.file, await texts.of(each.file));
      const place = (each: Place): ReportPlace => toPlace(folder.root, each, positions);
      const toPoint = (point: Point): ExplainedPoint => ({
        text: point.text,
        speaks: point.speaks,
        place: point.place === undefined ? null : place(point.place),
        points: (point.points ?? []).map(toPoint),
      });
      return {
        version: 1,
        file: relativePath(folder.root, file),
        line: params.line,
        calls: explanation.calls.map((call) => ({
          ...place(call.place),
          code: call.code,
          answer: call.answer,
          checks: call.findings.map(({ check }) => check),
          sections: call.sections.map(({ title, points }) => ({ title, points: points.map(toPoint) })),
        })),
        note: explanation.note ?? null,
      };
    }),
  );
}

function placesOf({ calls }: Explanation): readonly Place[] {
  const ofPoint = (point: Point): readonly Place[] => [
    ...(point.place === undefined ? [] : [point.place]),
    ...(point.points ?? []).flatMap(ofPoint),
  ];
  return calls.flatMap(({ place, sections }) => [
    place,
    ...sections.flatMap(({ points }) => points.flatMap(ofPoint)),
  ]);
}

function toPlace(root: string, place: Place, positions: ReadonlyMap<string, TextPositions>): ReportPlace {
  const at = (offset: number) => {
    const position = positions.get(place.file)?.lines.positionAt(offset) ?? { line: 0, character: 0 };
    return { line: position.line + 1, column: position.character + 1 };
  };
  return { file: relativePath(root, place.file), range: { start: at(place.start), end: at(place.end) } };
}
