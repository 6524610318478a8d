/** The project as the rest of the core sees it. */

export { isDeclarationFile } from './paths.ts';
export { productOf } from './product.ts';
export { createProgram } from './program.ts';
export { isSupportFile, isTestFile } from './testFiles.ts';
