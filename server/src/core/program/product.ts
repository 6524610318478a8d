/**
 * A program without its tests, stories and mocks, as far as all of its files are asked for: who calls a function, which
 * models there are, what reaches a sink. What flows in those files is made up, so nothing that they do tells how the product
 * treats anybody's data. By its name each of them can still be read, for what imports it.
 */
import type { Program } from './model.ts';
import { isTestFile } from './testFiles.ts';

export function productOf(program: Program, root: string): Program {
  let all: readonly string[] | undefined;
  let product: readonly string[] = [];
  return {
    ...program,
    files() {
      const files = program.files();
      // The same list for the same list: it is asked whether files came or went.
      if (files !== all) product = files.filter((file) => !isTestFile(file, root));
      all = files;
      return product;
    },
  };
}
