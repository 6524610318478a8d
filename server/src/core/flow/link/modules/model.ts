/** What whoever evaluates sees of the program's files. Each reading is noted by who hands this out (`memory/sources.ts`). */
import type { ModuleTarget } from '../../../program/model.ts';
import type { ModuleIr } from '../../ir.ts';
import type { AmbientEntry } from './ambient.ts';
import type { ExportIndex } from './exports.ts';
import type { Heir } from './heirs.ts';

/** The part of a program that values are read from. */
export interface Modules {
  files(): readonly string[];
  text(file: string): string | undefined;
  module(file: string): ModuleIr | undefined;
  /** Exported names and where they come from; who follows one to a node reads the module. */
  exports(file: string): ExportIndex | undefined;
  resolve(specifier: string, from: string): ModuleTarget;
  declarations(specifier: string, from: string): string | undefined;
  /** What any file declares for all under a name: of a module, or, with an empty scope, globally. */
  ambient(scope: string, name: string): readonly AmbientEntry[];
  /** What implements or extends an interface of this name. */
  heirs(name: string): readonly Heir[];
}
