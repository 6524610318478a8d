// Lenses: in a policy above its clauses, in code and schemas above data models.
import { answering } from './answer.ts';
import { findDocument, type ServerContext, textsOf, toCancellation } from './context.ts';
import { ModelLenses } from './modelLenses.ts';
import { openPolicy } from './policyDocuments.ts';
import { LensKeeper, toLenses } from './policyLenses.ts';

export function registerLenses(context: ServerContext): void {
  const { connection } = context;
  const clauses = new LensKeeper(context);
  const models = new ModelLenses(context);
  context.changes.listen(() => {
    clauses.renewLater();
    models.renewLater();
  });

  connection.onCodeLens(
    answering(context, 'textDocument/codeLens', null, async ({ textDocument }, token) => {
      const opened = await openPolicy(context, textDocument.uri);
      if (opened !== undefined) {
        const flows = await clauses.flowsOf(opened.folder, () =>
          opened.folder.standsOn(toCancellation(token)),
        );
        return await toLenses(context, opened, flows);
      }
      const document = findDocument(context, textDocument.uri);
      if (document === undefined) return null;
      const { file, folder } = document;
      return await models.lensesOf(folder, file, textsOf(context, folder), toCancellation(token));
    }),
  );
}
