// The one boundary around every handler: a bug in one feature is logged and answered with nothing, so that the server stays up;
// cancellation becomes the protocol's own error. Only a bug throws in this project.
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Log {
  error(message: string): void;
}

/** What the boundary needs to know of the server. */
export interface Gate {
  readonly log: Log;
  /** Requests are answered only between `initialize` and `shutdown`. */
  readonly state: 'new' | 'running' | 'shut-down';
}

/** Thrown by handlers whose question was made pointless by a change that came after it. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
  /** Sent along: whether the client should ask again. */
  readonly retrigger: boolean;

  constructor(retrigger: boolean) {
    super('the content changed while the answer was being worked out');
    this.retrigger = retrigger;
  }
}

export function answering<Params, Result>(
  gate: Gate,
  name: string,
  nothing: Result,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return bounded(gate, name, () => nothing, work);
}

/** For questions where nothing would be taken for an answer ("no findings"): what went wrong is an error of the protocol. */
export function answeringOrFailing<Params, Result>(
  gate: Gate,
  name: string,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  const fail = (error: unknown) => {
    throw new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
  };
  return bounded(gate, name, fail, work);
}

function bounded<Params, Result>(
  gate: Gate,
  name: string,
  onBug: (error: unknown) => Result,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    if (gate.state === 'new')
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server has not been initialized');
    if (gate.state === 'shut-down')
      throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is shutting down');
    try {
      return await work(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      if (error instanceof OutdatedError)
        throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, {
          retriggerRequest: error.retrigger,
        });
      if (isCancelled(error) || token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
      gate.log.error(`${name}: ${describeError(error)}`);
      return onBug(error);
    }
  };
}

/** The same for what expects no answer. */
export function hearing<Params>(
  gate: Gate,
  name: string,
  work: (params: Params) => void | Promise<void>,
): (params: Params) => Promise<void> {
  return async (params) => {
    try {
      await work(params);
    } catch (error) {
      if (!isCancelled(error)) gate.log.error(`${name}: ${describeError(error)}`);
    }
  };
}

/** By name: the analysis is a bundle of its own, with its own copy of the class. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'CancelledError';
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
