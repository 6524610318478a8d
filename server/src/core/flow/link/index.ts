/** The linked program. */
export { type Answers, createFlow, createLinker, type Linker } from './linker.ts';
