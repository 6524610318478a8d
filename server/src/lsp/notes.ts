// What could not be read, told in the client's output: not every such problem has a file that could be marked, and a tsconfig that
// is broken or a policy that was not found explains what findings look like. Each is told once.
import type { CheckResult } from '../core/session/model.ts';
import { relativePath } from '../host/paths.ts';
import type { ServerContext } from './context.ts';
import type { Folder } from './folder.ts';

/** More of one kind would hide the others. */
const most = 100;

export class Notes {
  readonly #told = new Set<string>();

  async tell({ connection }: ServerContext, folder: Folder, result: CheckResult): Promise<void> {
    for (const problem of [...(await folder.problems()), ...result.problems]) {
      const line = problem.line === undefined ? '' : `:${problem.line}`;
      const place = problem.file === undefined ? '' : `${relativePath(folder.root, problem.file)}${line}: `;
      const text = `${place}${problem.message}`;
      if (this.#told.has(text) || this.#told.size >= most) continue;
      this.#told.add(text);
      if (problem.severity === 'information') connection.console.info(text);
      else connection.console.warn(text);
    }
  }
}
