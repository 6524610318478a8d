// Settings of the editor. What is checked stands in `clauselens.json`, which every editor and the command line share; an editor
// only says where that file is when it has another name. A change of settings makes everything be read again.
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { hearing } from './answer.ts';
import type { ServerContext } from './context.ts';

export function registerConfiguration(context: ServerContext): void {
  context.connection.onDidChangeConfiguration(
    hearing(context, 'workspace/didChangeConfiguration', () => {
      for (const folder of context.folders.all()) folder.reload();
      context.changes.notify({ isDocument: false });
    }),
  );
}

/** Clients that pull tell of changes only to those who asked to be told. */
export async function followConfiguration(context: ServerContext): Promise<void> {
  if (!context.client().configurationRegistration) return;
  await context.connection.client.register(DidChangeConfigurationNotification.type, {
    section: 'clauselens',
  });
}
