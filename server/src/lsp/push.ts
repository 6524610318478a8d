// Diagnostics for clients that cannot ask for them: the open documents shortly after an edit, the rest of the workspace when
// typing pauses. Deliberately absent for clients that pull.
import { describeError, isCancelled, OutdatedError } from './answer.ts';
import { findDocument, never, type ServerContext } from './context.ts';
import {
  diagnosticsOf,
  firstDiagnosticsOf,
  pauseInTyping,
  uncancellable,
  workspaceDiagnostics,
} from './diagnostics.ts';
import type { Status } from './status.ts';

/** Milliseconds between an edit and the diagnostics of the open documents. */
const afterEdit = 150;

export function startPushing(context: ServerContext, status: Status): { dispose(): void } {
  let soon: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  const published = new Set<string>();

  const publish = (
    uri: string,
    diagnostics: Parameters<typeof context.connection.sendDiagnostics>[0]['diagnostics'],
  ) => {
    if (diagnostics.length > 0) published.add(uri);
    else if (!published.delete(uri)) return Promise.resolve();
    const version = context.documents.get(uri)?.version;
    return context.connection.sendDiagnostics({
      uri,
      diagnostics,
      ...(version !== undefined && { version }),
    });
  };

  const publishOpen = guarded(context, async () => {
    for (const { uri } of context.documents.all()) {
      const document = findDocument(context, uri);
      if (document === undefined) continue;
      const { folder, file } = document;
      // All of it comes with the whole workspace, which is on its way.
      const first = await firstDiagnosticsOf(context, folder, file, never);
      await publish(uri, first ?? (await diagnosticsOf(context, folder, file, never)));
    }
  });

  const publishAll = guarded(context, async () => {
    const all = await workspaceDiagnostics(context, status, uncancellable);
    const current = new Set([...all.values()].map(({ uri }) => uri));
    for (const { uri, list } of all.values()) await publish(uri, list);
    for (const uri of [...published]) if (!current.has(uri)) await publish(uri, []);
  });

  const schedule = (delay: number) => {
    clearTimeout(soon);
    clearTimeout(later);
    soon = setTimeout(() => void publishOpen(), delay);
    later = setTimeout(() => void publishAll(), delay + pauseInTyping(context));
  };
  const subscription = context.changes.listen(() => schedule(afterEdit));
  later = setTimeout(() => void publishAll(), 0);
  return {
    dispose() {
      clearTimeout(soon);
      clearTimeout(later);
      subscription.dispose();
    },
  };
}

/** What an edit overtook is simply done again after it. */
function guarded(context: ServerContext, work: () => Promise<void>): () => Promise<void> {
  return async () => {
    if (context.state !== 'running') return;
    try {
      await work();
    } catch (error) {
      if (error instanceof OutdatedError || isCancelled(error)) return;
      context.log.error(`publishing diagnostics: ${describeError(error)}`);
    }
  };
}
