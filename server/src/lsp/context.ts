// What every feature of the server is given: the connection, who the client is, the folders, the open documents.
import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { Cancellation } from '../core/session/model.ts';
import type { Gate } from './answer.ts';
import type { Changes } from './changes.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { OpenDocument } from './documents.ts';
import type { Folder } from './folder.ts';
import type { Folders } from './folders.ts';
import type { Notes } from './notes.ts';
import type { ReportCheck } from './protocol.ts';
import { Texts } from './texts.ts';
import { fileOf, type Uris } from './uris.ts';

export interface ServerContext extends Gate {
  readonly connection: Connection;
  readonly version: string;
  /** Known from `initialize` on; before, no request is answered. */
  readonly client: () => ClientFeatures;
  readonly folders: Folders;
  readonly documents: TextDocuments<OpenDocument>;
  readonly uris: Uris;
  readonly checks: () => Promise<readonly ReportCheck[]>;
  readonly changes: Changes;
  readonly notes: Notes;
}

/** A file of a folder, as a request names it. */
export function findDocument(
  context: ServerContext,
  uri: string,
): { readonly file: string; readonly folder: Folder } | undefined {
  const file = fileOf(uri);
  const folder = file === undefined ? undefined : context.folders.of(file);
  return file === undefined || folder === undefined ? undefined : { file, folder };
}

export function textsOf(context: ServerContext, folder: Folder): Texts {
  return new Texts(folder, context.client().positionEncoding, context.uris);
}

export function toCancellation(token: CancellationToken): Cancellation {
  return {
    get isCancelled() {
      return token.isCancellationRequested;
    },
  };
}

export const never: Cancellation = { isCancelled: false };

/** Findings that are shown: those that a comment suppresses are kept for reports only. */
export function isShown(finding: { readonly suppressed?: string }): boolean {
  return finding.suppressed === undefined;
}
