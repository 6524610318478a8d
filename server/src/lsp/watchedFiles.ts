// Files that change outside of open documents. The client watches: it knows the system's limits and the user's exclusions.
import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver';
import { hearing } from './answer.ts';
import type { ServerContext } from './context.ts';
import type { Folder } from './folder.ts';
import { fileOf } from './uris.ts';

/** Sources, what says how they belong together, models, policies, and our own configuration. */
const patterns = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
  '**/{tsconfig,jsconfig}*.json',
  '**/package.json',
  '**/pnpm-workspace.yaml',
  '**/clauselens.json',
  '**/*.prisma',
  '**/*.{md,mdx,markdown,html,htm,txt}',
];

export function registerWatchedFiles(context: ServerContext): void {
  context.connection.onDidChangeWatchedFiles(
    hearing(context, 'workspace/didChangeWatchedFiles', async ({ changes }: DidChangeWatchedFilesParams) => {
      const byFolder = new Map<Folder, string[]>();
      for (const { uri } of changes) {
        const file = fileOf(uri);
        const folder = file === undefined ? undefined : context.folders.of(file);
        if (file === undefined || folder === undefined || file.includes('/node_modules/')) continue;
        byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
      }
      for (const [folder, files] of byFolder) await folder.filesChanged(files);
      if (byFolder.size > 0) context.changes.notify({ isDocument: false });
    }),
  );
}

export async function watchFiles(context: ServerContext): Promise<void> {
  if (!context.client().watchedFiles) return;
  const options: DidChangeWatchedFilesRegistrationOptions = {
    watchers: patterns.map((globPattern) => ({ globPattern })),
  };
  await context.connection.client.register(DidChangeWatchedFilesNotification.type, options);
}
