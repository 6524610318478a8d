// Makes the setting `clauselens.trace.server` do what it says. The client library writes its trace at the level "trace", which
// a log channel hides unless its own level is lowered in another place; this channel stands before the output channel and
// passes the trace on at a level that shows.
import * as vscode from 'vscode';

/** The output channel as seen by the tracer: at level "trace" when the setting or the channel's own level says so. */
export class TraceChannel implements vscode.LogOutputChannel {
  readonly #output: vscode.LogOutputChannel;
  readonly #section: string;
  readonly #changed = new vscode.EventEmitter<vscode.LogLevel>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(output: vscode.LogOutputChannel, section: string) {
    this.#output = output;
    this.#section = section;
    this.#subscriptions = [
      this.#changed,
      output.onDidChangeLogLevel(() => this.#changed.fire(this.logLevel)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${section}.trace.server`)) this.#changed.fire(this.logLevel);
      }),
    ];
  }

  readonly onDidChangeLogLevel = this.#changed.event;

  get name(): string {
    return this.#output.name;
  }

  get logLevel(): vscode.LogLevel {
    const wanted = vscode.workspace.getConfiguration(this.#section).get('trace.server', 'off') !== 'off';
    return wanted ? vscode.LogLevel.Trace : this.#output.logLevel;
  }

  trace(message: string): void {
    if (this.#output.logLevel === vscode.LogLevel.Trace) this.#output.trace(message);
    else this.#output.info(message);
  }

  debug(message: string): void {
    this.#output.debug(message);
  }

  info(message: string): void {
    this.#output.info(message);
  }

  warn(message: string): void {
    this.#output.warn(message);
  }

  error(error: string | Error): void {
    this.#output.error(error);
  }

  append(value: string): void {
    this.#output.append(value);
  }

  appendLine(value: string): void {
    this.#output.appendLine(value);
  }

  replace(value: string): void {
    this.#output.replace(value);
  }

  clear(): void {
    this.#output.clear();
  }

  show(): void {
    this.#output.show(true);
  }

  hide(): void {
    this.#output.hide();
  }

  /** The channel behind belongs to whoever made it. */
  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
