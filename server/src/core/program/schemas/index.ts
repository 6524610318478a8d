/** Finds and reads the data models of a workspace; see `model.ts` for what a model is. */
import type { ModuleIr } from '../../flow/ir.ts';
import type { FileSource, Program } from '../model.ts';
import { modelsOf } from './entities.ts';
import type { Model, ModelTable } from './model.ts';
import { readPrismaModels, type SchemaFile } from './prisma.ts';

export type { Model, ModelField, ModelKind, ModelTable, RetentionEvidence } from './model.ts';
export { readPrismaModels, type SchemaFile } from './prisma.ts';

/** Models of TypeScript modules by representation: a module that did not change is not read again. */
const modelsOfModules = new WeakMap<ModuleIr, readonly Model[]>();

/**
 * The table for the program as it is now; make a new one after a change. TypeScript models are looked for when they are
 * first asked for, Prisma models at once.
 */
export function readModels(program: Program, schemas: readonly SchemaFile[]): ModelTable {
  return tableOf(program, readPrismaModels(schemas));
}

/** The same over Prisma models that were read before. */
export function tableOf(program: Program, prismaModels: readonly Model[]): ModelTable {
  const byClientName = new Map<string, Model>();
  for (const model of prismaModels) {
    byClientName.set(model.name, model);
    byClientName.set(clientName(model.name), model);
  }
  let declared: readonly Model[] | undefined;
  let names: Map<string, Model[]> | undefined;
  let files: Map<string, Model[]> | undefined;

  const all = (): readonly Model[] => {
    declared ??= [
      ...prismaModels,
      ...program.files().flatMap((file) => modelsOfModule(program.module(file))),
    ];
    return declared;
  };
  return {
    prisma: (name) => byClientName.get(name),
    named: (name) => {
      names ??= groupBy(all(), (model) => [model.name, ...(model.table === undefined ? [] : [model.table])]);
      return names.get(name.toLowerCase()) ?? [];
    },
    at: (place) => {
      files ??= groupBy(all(), (model) => [model.place.file]);
      return smallestAround(files.get(place.file.toLowerCase()) ?? [], place);
    },
    all,
  };
}

/** Where Prisma schemas usually are, below the workspace folder; folders that hold no sources are not entered. */
export function findSchemaFiles(source: FileSource, root: string): readonly string[] {
  const found: string[] = [];
  const walk = (directory: string, depth: number): void => {
    for (const { name, directory: isDirectory } of source.listDirectory(directory)) {
      if (!isDirectory) {
        if (name.endsWith('.prisma')) found.push(`${directory}/${name}`);
      } else if (depth < schemaDepth && !name.startsWith('.') && !skippedFolders.has(name))
        walk(`${directory}/${name}`, depth + 1);
    }
  };
  walk(root, 0);
  return found.sort();
}

const schemaDepth = 5;
const skippedFolders = new Set([
  'node_modules',
  'dist',
  'build',
  'out',
  'coverage',
  'public',
  'static',
  'assets',
  'migrations',
  'locales',
]);

/** Models that a module declares. */
export function modelsOfModule(ir: ModuleIr | undefined): readonly Model[] {
  if (!ir) return [];
  let models = modelsOfModules.get(ir);
  if (!models) {
    models = modelsOf(ir);
    modelsOfModules.set(ir, models);
  }
  return models;
}

/** Prisma's client lower-cases the first letter: `UserProfile` is `prisma.userProfile`. */
function clientName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function groupBy(models: readonly Model[], keys: (model: Model) => readonly string[]): Map<string, Model[]> {
  const groups = new Map<string, Model[]>();
  for (const model of models) {
    for (const key of new Set(keys(model).map((name) => name.toLowerCase()))) {
      const group = groups.get(key);
      if (group) group.push(model);
      else groups.set(key, [model]);
    }
  }
  return groups;
}

/** The model declared around a place, or at it. */
export function smallestAround(
  models: readonly Model[],
  place: { readonly start: number; readonly end: number },
): Model | undefined {
  const inside = (outer: { start: number; end: number }): boolean =>
    outer.start <= place.start && place.end <= outer.end;
  const contained = (outer: { start: number; end: number }): boolean =>
    place.start <= outer.start && outer.end <= place.end;
  return (
    models
      .filter((model) => inside(model.place))
      .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0] ??
    models.find((model) => contained(model.place))
  );
}
