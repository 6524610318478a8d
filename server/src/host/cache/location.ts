// Where caches belong on each system. A variable of the environment names another folder, for builds that keep caches between runs.
import path from 'node:path';

/** The folder of the user's caches that is ours; undefined where the system does not say whose home it is. */
export function cacheLocation(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string | undefined {
  const given = env['CLAUSELENS_CACHE_DIR'];
  if (given !== undefined && given !== '') return path.resolve(given);
  const base = baseOf(env, platform, home);
  return base === undefined ? undefined : path.join(base, 'clauselens');
}

function baseOf(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string | undefined {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    if (local !== undefined && local !== '') return local;
    return home === '' ? undefined : path.join(home, 'AppData', 'Local');
  }
  if (platform === 'darwin') return home === '' ? undefined : path.join(home, 'Library', 'Caches');
  const base = env['XDG_CACHE_HOME'];
  // The convention wants a path that is not absolute to be ignored.
  if (base !== undefined && path.isAbsolute(base)) return base;
  return home === '' ? undefined : path.join(home, '.cache');
}
