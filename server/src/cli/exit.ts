// How a command ends: with a status that scripts can rely on.

export const exitStatus = {
  /** Nothing at or above the level that was asked for. */
  clean: 0,
  findings: 1,
  /** The command could not run, or not as it was told to. */
  failed: 2,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Wrong use of the program: told in one line, with a hint, and without a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
