/** Finds and reads the data models of a workspace; see `model.ts` for what a model is. */
import type { ModuleIr } from '../../flow/ir.ts';
import type { FileSource } from '../model.ts';
import { modelsOf } from './entities.ts';
import type { Model } from './model.ts';

export type { Model, ModelField, ModelKind, ModelTable, RetentionEvidence } from './model.ts';
export { readPrismaModels, type SchemaFile } from './prisma.ts';

/** Models of TypeScript modules by representation: a module that did not change is not read again. */
const modelsOfModules = new WeakMap<ModuleIr, readonly Model[]>();

/** Prisma models by declared name and by the client's member. */
export function indexByClient(prisma: readonly Model[]): ReadonlyMap<string, Model> {
  const index = new Map<string, Model>();
  for (const model of prisma) {
    index.set(model.name, model);
    index.set(clientName(model.name), model);
  }
  return index;
}

/** Models by declared name and by that of their table, in lower case. */
export function indexByName(models: readonly Model[]): ReadonlyMap<string, readonly Model[]> {
  const index = new Map<string, Model[]>();
  for (const model of models) {
    const names = [model.name, ...(model.table === undefined ? [] : [model.table])];
    for (const name of new Set(names.map((each) => each.toLowerCase()))) {
      const group = index.get(name);
      if (group) group.push(model);
      else index.set(name, [model]);
    }
  }
  return index;
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
