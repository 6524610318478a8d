// What the server and its own clients (the extension, the command line) say to each other beyond the Language Server Protocol.
// Types only: clients must not pull the server in, and a method name that is a literal type cannot be misspelt.
import type { Range, TextDocumentPositionParams, URI } from 'vscode-languageserver-protocol';

/** Notification to the client: what the server is doing. */
export type StatusMethod = 'clauselens/status';
export interface StatusParams {
  readonly state: 'checking' | 'ready' | 'error';
  /** Whole sentence for people; with `error` only. */
  readonly message?: string;
}

/** Request of a client: check every file, open or not; the diagnostics are refreshed, too. */
export type CheckWorkspaceMethod = 'clauselens/checkWorkspace';
export interface CheckWorkspaceResult {
  readonly files: number;
  readonly findings: number;
}

/** Request of a client: the clause that the finding at a position is tied to, or null. */
export type ClauseAtMethod = 'clauselens/clauseAt';
export type ClauseAtParams = TextDocumentPositionParams;
export interface ClauseLocation {
  /** The policy document. */
  readonly uri: URI;
  readonly range: Range;
}
