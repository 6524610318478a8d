// The entry that VS Code calls inside its extension host: runs every test file below with mocha and writes the results to a
// file, since a file reaches the launcher from a desktop VS Code and from one in a browser alike.
// Test files are imported here by name: one bundle, and a file that nobody imports does not compile away unseen, because a test
// of the repository compares this list with the folder.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';

type State = 'passed' | 'failed' | 'skipped';
interface TestResult {
  readonly title: string;
  readonly state: State;
  readonly milliseconds?: number;
  readonly error?: string;
}

/** Resolves when every test passed; VS Code takes a rejection as a failed run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await importTests();

  const tests: TestResult[] = [];
  const record = (test: Mocha.Test, result: Omit<TestResult, 'title'>) => {
    tests.push({ title: test.fullTitle(), ...result });
    write(tests, false);
  };
  write(tests, false);
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) =>
      record(test, { state: 'passed', ...(test.duration !== undefined && { milliseconds: test.duration }) }),
    );
    runner.on('fail', (test, error) => record(test, { state: 'failed', error: describeError(error) }));
    runner.on('pending', (test) => record(test, { state: 'skipped' }));
  });
  write(tests, true);
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Dynamic, so that mocha's globals exist when the files call them. */
async function importTests(): Promise<void> {
  await import('./activation.test.ts');
  await import('./findings.test.ts');
  await import('./commands.test.ts');
  await import('./consentGuard.test.ts');
  await import('./policy.test.ts');
}

function write(tests: readonly TestResult[], finished: boolean): void {
  const file = process.env['CLAUSELENS_TEST_RESULTS'];
  if (file === undefined) return;
  const host = `VS Code ${vscode.version} (${vscode.env.appHost}), extension host on Node ${process.versions.node}`;
  writeFileSync(file, JSON.stringify({ host, tests, finished }));
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
