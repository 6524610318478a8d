// Representations of files, kept from run to run: what a file says does not change while its text and the program do not. One entry
// for each folder, its parts compressed one by one, so that only those are unpacked that are asked for. Names and constants of the
// source stand in it, as they do in the source.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ModuleIr } from '../../core/flow/ir.ts';
import type { RepresentationStore } from '../../core/program/model.ts';
import type { CacheStore } from './store.ts';

export interface KeptRepresentations extends RepresentationStore {
  /**
   * After a check of everything: writes the entry anew when something came to it, without what was not asked for, and lets go of
   * the parts. From here on nothing is found and nothing is kept.
   */
  finish(): void;
}

export function keptRepresentations(store: CacheStore, root: string): KeptRepresentations {
  const name = `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.code`;
  const used = new Map<string, Uint8Array>();
  let kept: ReadonlyMap<string, Uint8Array> | undefined;
  let hasNew = false;
  let isFinished = false;

  const open = (): ReadonlyMap<string, Uint8Array> => {
    const content = store.read(name);
    try {
      return content === undefined ? new Map() : unpack(content);
    } catch (error) {
      store.debug(`cache: ${name} was not understood: ${error instanceof Error ? error.message : error}`);
      return new Map();
    }
  };

  return {
    get(file, text) {
      if (isFinished) return undefined;
      kept ??= open();
      const key = keyOf(file, text);
      const part = kept.get(key);
      if (part === undefined) return undefined;
      try {
        const module = JSON.parse(inflateRawSync(part).toString('utf8')) as ModuleIr;
        used.set(key, part);
        return module;
      } catch (error) {
        store.debug(
          `cache: a part of ${name} was not understood: ${error instanceof Error ? error.message : error}`,
        );
        return undefined;
      }
    },
    put(file, text, module) {
      if (isFinished || !isPlain(module)) return;
      used.set(keyOf(file, text), deflateRawSync(JSON.stringify(module), { level: 1 }));
      hasNew = true;
    },
    hold(file, text) {
      if (isFinished) return;
      kept ??= open();
      const key = keyOf(file, text);
      const part = kept.get(key);
      if (part !== undefined) used.set(key, part);
    },
    finish() {
      if (!isFinished && (hasNew || used.size !== (kept?.size ?? 0))) store.write(name, pack(used));
      isFinished = true;
      kept = undefined;
      used.clear();
    },
  };
}

/** JSON has no word for a few numbers; a file with one of them is read anew each time. */
function isPlain(module: ModuleIr): boolean {
  return module.nodes.every(
    (node) =>
      node.k !== 'const' ||
      typeof node.value !== 'number' ||
      (Number.isFinite(node.value) && !Object.is(node.value, -0)),
  );
}

function keyOf(file: string, text: string): string {
  return createHash('sha1').update(file).update('\0').update(text).digest('base64url');
}

/** The length of the table of contents, the table, the parts. */
function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const table = Buffer.from(JSON.stringify([...parts].map(([key, part]) => [key, part.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(table.length);
  return Buffer.concat([length, table, ...parts.values()]);
}

function unpack(content: Buffer): ReadonlyMap<string, Uint8Array> {
  let at = 4 + content.readUInt32LE(0);
  const table = JSON.parse(content.toString('utf8', 4, at)) as readonly (readonly [string, number])[];
  const parts = new Map<string, Uint8Array>();
  for (const [key, length] of table) {
    parts.set(key, content.subarray(at, at + length));
    at += length;
  }
  return parts;
}
