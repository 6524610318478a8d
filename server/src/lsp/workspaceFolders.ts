// Which folders are open, at the start and later.
import type { InitializeParams } from 'vscode-languageserver';
import { corePath } from '../host/paths.ts';
import { hearing } from './answer.ts';
import type { ServerContext } from './context.ts';
import type { Folders } from './folders.ts';
import { fileOf } from './uris.ts';

export function openFolders(folders: Folders, params: InitializeParams): void {
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  // What clients said before there were several folders.
  const older = params.rootUri ?? undefined;
  if (uris.length === 0 && older !== undefined) uris.push(older);
  for (const uri of uris) {
    const root = fileOf(uri);
    if (root !== undefined) folders.add(root);
  }
  if (uris.length === 0 && typeof params.rootPath === 'string') folders.add(corePath(params.rootPath));
}

export function followFolders(context: ServerContext): void {
  if (!context.client().workspaceFolders) return;
  context.connection.workspace.onDidChangeWorkspaceFolders(
    hearing(context, 'workspace/didChangeWorkspaceFolders', ({ added, removed }) => {
      for (const { uri } of removed) {
        const root = fileOf(uri);
        if (root !== undefined) context.folders.remove(root);
      }
      for (const { uri } of added) {
        const root = fileOf(uri);
        if (root !== undefined) context.folders.add(root);
      }
      context.changes.notify({ isDocument: false });
    }),
  );
}
