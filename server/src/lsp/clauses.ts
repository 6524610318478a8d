// The way from code to the clause: a request for clients that show it themselves, a command for all others.
import { ErrorCodes, type ExecuteCommandParams, ResponseError } from 'vscode-languageserver';
import { answering } from './answer.ts';
import { findDocument, isShown, type ServerContext, textsOf, toCancellation } from './context.ts';
import type {
  ClauseAtMethod,
  ClauseAtParams,
  ClauseLocation,
  OpenClauseCommand,
  OpenPlaceCommand,
} from './protocol.ts';

const clauseAt: ClauseAtMethod = 'clauselens/clauseAt';
const openClause: OpenClauseCommand = 'clauselens.server.openClause';

const openPlace: OpenPlaceCommand = 'clauselens.server.openPlace';

export const commands: readonly string[] = [openClause, openPlace];

export function registerClauses(context: ServerContext): void {
  context.connection.onRequest(
    clauseAt,
    answering(
      context,
      clauseAt,
      null,
      async (params: ClauseAtParams, token): Promise<ClauseLocation | null> => {
        const document = findDocument(context, params.textDocument.uri);
        if (document === undefined) return null;
        const { file, folder } = document;
        const texts = textsOf(context, folder);
        const positions = await texts.of(file);
        const offset = positions.offset(params.position);
        const line = positions.lines.lineAt(offset);
        const findings = (await folder.findings(file, toCancellation(token))).filter(isShown);
        // Under the cursor, or else on its line.
        const finding =
          findings.find(({ mark }) => mark.start <= offset && offset <= mark.end) ??
          findings.find(({ mark }) => positions.lines.lineAt(mark.start) === line);
        const [best] = finding?.clause?.clauses ?? [];
        if (best === undefined) return null;
        return await texts.location({ file: best.policy.file, start: best.start, end: best.end });
      },
    ),
  );

  context.connection.onExecuteCommand(
    answering(context, 'workspace/executeCommand', null, async (params: ExecuteCommandParams) => {
      if (!commands.includes(params.command))
        throw new ResponseError(ErrorCodes.InvalidParams, `there is no command ${params.command}`);
      const location: unknown = params.arguments?.[0];
      if (!isLocation(location))
        throw new ResponseError(ErrorCodes.InvalidParams, `${params.command} takes a place`);
      await context.connection.window.showDocument({
        uri: location.uri,
        selection: location.range,
        takeFocus: true,
      });
      return null;
    }),
  );
}

function isLocation(value: unknown): value is ClauseLocation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'range' in value &&
    typeof value.range === 'object'
  );
}
