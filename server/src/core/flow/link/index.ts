/** The linked program. */
export {
  type Answers,
  createFlow,
  createLinker,
  type Linker,
  type Outline,
  type Questions,
} from './linker.ts';
