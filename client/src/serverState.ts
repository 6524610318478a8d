// One value for what the server is doing, put together from the client library's life cycle and the server's own word.
import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { StatusMethod, StatusParams } from '../../server/src/lsp/protocol.ts';

/** What the server is doing, as far as a person is concerned. */
export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string };

const statusMethod: StatusMethod = 'clauselens/status';

/** The state of the server, and the news of its changes. */
export interface ServerWatch extends vscode.Disposable {
  readonly current: ServerState;
  readonly onDidChange: vscode.Event<ServerState>;
}

export function watchServer(client: LanguageClient): ServerWatch {
  const changed = new vscode.EventEmitter<ServerState>();
  let current: ServerState = { kind: 'starting' };
  const set = (next: ServerState) => {
    current = next;
    changed.fire(next);
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    client.onDidChangeState(({ newState }) => set(fromLifeCycle(newState))),
    client.onNotification(statusMethod, (params: StatusParams) => set(fromServer(params))),
  );
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

function fromLifeCycle(state: State): ServerState {
  switch (state) {
    case State.Starting:
      return { kind: 'starting' };
    case State.Running:
      return { kind: 'ready' };
    default:
      return { kind: 'failed', message: 'The language server is not running.' };
  }
}

function fromServer(params: StatusParams): ServerState {
  switch (params.state) {
    case 'checking':
      return { kind: 'checking' };
    case 'ready':
      return { kind: 'ready' };
    case 'error':
      return { kind: 'failed', message: params.message ?? 'The check failed.' };
  }
}
