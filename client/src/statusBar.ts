// The item in the status bar: what the server is doing and how many findings there are, with a way to each next step.
import * as vscode from 'vscode';
import { commandIds } from './commandIds.ts';
import { countFindings } from './findings.ts';
import type { ServerState, ServerWatch } from './serverState.ts';

/** Follows the server's state and the findings that VS Code shows. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('clauselens.status', vscode.StatusBarAlignment.Left, 0);
  readonly #subscriptions: vscode.Disposable;

  constructor(server: ServerWatch) {
    this.#item.name = 'ClauseLens';
    const update = () => this.#show(server.current);
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      server.onDidChange(update),
      vscode.languages.onDidChangeDiagnostics(update),
    );
    update();
    this.#item.show();
  }

  get text(): string {
    return this.#item.text;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(state: ServerState): void {
    const findings = countFindings();
    const { text, summary, command } = describe(state, findings);
    this.#item.text = text;
    this.#item.command = command;
    this.#item.tooltip = tooltip(summary);
    this.#item.backgroundColor =
      state.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.accessibilityInformation = { label: `ClauseLens: ${summary}` };
  }
}

interface Appearance {
  readonly text: string;
  readonly summary: string;
  /** What a click does: the step that makes most sense in this state. */
  readonly command: string;
}

function describe(state: ServerState, findings: number): Appearance {
  const counted = findings === 1 ? '1 finding' : `${findings} findings`;
  switch (state.kind) {
    case 'starting':
      return {
        text: '$(loading~spin) ClauseLens',
        summary: 'Starting the language server.',
        command: commandIds.showOutput,
      };
    case 'checking':
      return {
        text: '$(sync~spin) ClauseLens',
        summary: 'Checking the workspace.',
        command: commandIds.showOutput,
      };
    case 'failed':
      return { text: '$(error) ClauseLens', summary: state.message, command: commandIds.showOutput };
    case 'ready':
      return findings === 0
        ? { text: '$(law) ClauseLens', summary: 'No findings.', command: commandIds.checkWorkspace }
        : {
            text: `$(law) ${counted}`,
            summary: `${counted} in the checked files.`,
            command: commandIds.showProblems,
          };
  }
}

function tooltip(summary: string): vscode.MarkdownString {
  const steps: readonly (readonly [string, string])[] = [
    ['Check workspace', commandIds.checkWorkspace],
    ['Show problems', commandIds.showProblems],
    ['Show output', commandIds.showOutput],
    ['Restart server', commandIds.restartServer],
  ];
  const text = new vscode.MarkdownString('**ClauseLens**\n\n');
  // The summary may be an error message: text, not markup.
  text.appendText(summary);
  text.appendMarkdown(`\n\n${steps.map(([title, command]) => `[${title}](command:${command})`).join(' · ')}`);
  text.isTrusted = { enabledCommands: steps.map(([, command]) => command) };
  return text;
}
