/** The project as the rest of the core sees it. */
export { productOf } from './product.ts';
export { createProgram } from './program.ts';
export { isSupportFile, isTestFile } from './testFiles.ts';
