// Entries on disk that may vanish at any time and are worth nothing to anyone else. Nothing here throws: a cache that cannot be
// read or written is told to whoever debugs, and the work is done without it. Several processes may use one folder: an entry
// appears whole or not at all, and the last writer wins.
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface CacheStore {
  /** Undefined when there is none, it is damaged, or another version of the program wrote it. */
  read(name: string): Buffer | undefined;
  write(name: string, content: Uint8Array): void;
  /** One line for whoever debugs. */
  debug(message: string): void;
}

export interface StoreOptions {
  readonly folder: string;
  /** Program and build: an entry of another one is not read. */
  readonly identity: string;
  readonly debug: (message: string) => void;
  /** Bytes that all entries together may take. */
  readonly limit?: number;
}

const magic = 'clauselens-cache 1';
const defaultLimit = 512 * 2 ** 20;
const entryName = /^[0-9a-f]{32}\.(?:report|code|answers)$/;
const temporaryName = /^[0-9a-f]{32}\.(?:report|code|answers)\.\d+\.[0-9a-f]+\.tmp$/;
/** A process that was stopped while it wrote leaves its file behind. */
const abandonedAfter = 3_600_000;

export function createCacheStore({
  folder,
  identity,
  debug,
  limit = defaultLimit,
}: StoreOptions): CacheStore {
  const header = (content: Uint8Array): string =>
    `${magic}\n${identity}\n${createHash('sha256').update(content).digest('hex')}\n`;

  return {
    debug,
    read(name) {
      const file = path.join(folder, name);
      let bytes: Buffer;
      try {
        bytes = readFileSync(file);
      } catch (error) {
        if (!isMissing(error)) debug(`cache: ${file} was not read: ${messageOf(error)}`);
        return undefined;
      }
      const start = endOfLine(bytes, 3);
      const content = bytes.subarray(start);
      const head = bytes.toString('utf8', 0, start);
      if (start === 0 || !head.startsWith(`${magic}\n`)) {
        debug(`cache: ${file} is no entry of this cache: ignored`);
        return undefined;
      }
      if (head.split('\n')[1] !== identity) {
        debug(`cache: ${file} was written by another version: ignored`);
        return undefined;
      }
      if (head !== header(content)) {
        debug(`cache: ${file} is damaged: ignored`);
        return undefined;
      }
      try {
        // What was used last is thrown away last.
        const now = new Date();
        utimesSync(file, now, now);
      } catch {
        // A disk that may only be read still serves.
      }
      return content;
    },
    write(name, content) {
      const file = path.join(folder, name);
      const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
      try {
        // Names out of the project stand in it: for the user's eyes only.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(temporary, Buffer.concat([Buffer.from(header(content)), content]), { mode: 0o600 });
        renameSync(temporary, file);
      } catch (error) {
        debug(`cache: ${file} was not written: ${messageOf(error)}`);
        remove(temporary);
        return;
      }
      evict(folder, limit, name);
    },
  };
}

/** Removes what was not used for longest until the rest fits. Files that are not ours stay. */
function evict(folder: string, limit: number, justWritten: string): void {
  try {
    const entries: { readonly file: string; readonly size: number; readonly used: number }[] = [];
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (temporaryName.test(name)) {
        const stats = statSync(file, { throwIfNoEntry: false });
        if (stats !== undefined && Date.now() - stats.mtimeMs > abandonedAfter) remove(file);
      } else if (entryName.test(name)) {
        const stats = statSync(file, { throwIfNoEntry: false });
        if (stats !== undefined)
          entries.push({ file, size: stats.size, used: name === justWritten ? Infinity : stats.mtimeMs });
      }
    }
    let total = entries.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size } of entries.sort((left, right) => left.used - right.used)) {
      if (total <= limit) return;
      remove(file);
      total -= size;
    }
  } catch {
    // Somebody else is tidying up.
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays.
  }
}

/** Index behind line number `count`; 0 when there are fewer near the front. */
function endOfLine(bytes: Buffer, count: number): number {
  let at = 0;
  for (let line = 0; line < count; line++) {
    const end = bytes.indexOf(10, at);
    if (end === -1 || end > 1000) return 0;
    at = end + 1;
  }
  return at;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
