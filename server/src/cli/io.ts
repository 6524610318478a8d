// What a command may touch of the process, so that a test can look at it: where it writes, and what it is told about the terminal.

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colours and other marks for a person's eyes may go to standard output. */
  readonly colours: boolean;
  /** Whether a person sees standard output, and standard error. */
  readonly isTerminal: boolean;
  readonly isErrTerminal: boolean;
  /** Width of the terminal, or of a page. */
  readonly columns: number;
  readonly cwd: string;
  /** Stack traces and the server's log are wanted. */
  readonly isDebugging: boolean;
}

const pageWidth = 100;
const narrowest = 60;
const widest = 140;

export function processIo(): Io {
  const { env, stdout, stderr } = process;
  // A reader that has seen enough (`| head`) is no error.
  stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    out: (text) => {
      stdout.write(text);
    },
    err: (text) => {
      stderr.write(text);
    },
    colours: wantsColours(env, stdout.isTTY === true),
    isTerminal: stdout.isTTY === true,
    isErrTerminal: canShowProgress(stderr, env),
    columns: Math.min(widest, Math.max(narrowest, stdout.columns || pageWidth)),
    cwd: process.cwd(),
    isDebugging: isSet(env['CLAUSELENS_DEBUG']),
  };
}

/** A terminal that does not say how wide it is (a container, a pseudo-terminal) says 0: no line can be drawn anew on it. */
export function canShowProgress(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: NodeJS.ProcessEnv,
): boolean {
  return stream.isTTY === true && stream.columns !== 0 && env['TERM'] !== 'dumb' && !isSet(env['CI']);
}

/** `NO_COLOR` and `FORCE_COLOR` are conventions that users set for all their tools. */
function wantsColours(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (isSet(env['NO_COLOR'])) return false;
  if (isSet(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
