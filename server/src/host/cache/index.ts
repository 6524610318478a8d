// The cache of this user on this machine, for those who start the program.
import { statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleFolder, readVersion } from '../installation.ts';
import { cacheLocation } from './location.ts';
import { type CacheStore, createCacheStore } from './store.ts';

/** Undefined where there is no place for one, and where the program runs unbundled: nobody could tell one build from the next. */
export function openCache(debug: (message: string) => void): CacheStore | undefined {
  const identity = buildIdentity();
  const folder = cacheLocation(process.env, process.platform, os.homedir());
  return identity === undefined || folder === undefined
    ? undefined
    : createCacheStore({ folder, identity, debug });
}

/** The version, and what tells two builds of one version apart. */
function buildIdentity(): string | undefined {
  if (bundleFolder === undefined) return undefined;
  const parts = [readVersion()];
  for (const name of ['main.cjs', 'analysis.cjs', 'rules.json']) {
    const stats = statSync(path.join(bundleFolder, name), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    parts.push(`${stats.size}@${Math.round(stats.mtimeMs)}`);
  }
  return parts.join(' ');
}
