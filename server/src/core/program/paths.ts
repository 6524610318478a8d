/** Paths as the core writes them: absolute, forward slashes, no trailing slash, no `.` or `..`. */

/** Joins and cleans; a second part that is absolute stands alone. */
export function joinPath(base: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${base}/${path}`;
  const parts: string[] = [];
  for (const part of whole.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '..') parts.push(part);
  }
  const joined = parts.join('/');
  return /^[A-Za-z]:$/.test(parts[0] ?? '') ? joined : `/${joined}`;
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

const SOURCE = /\.(?:[cm]?tsx?|[cm]?jsx?)$/i;
const DECLARATION = /\.d\.(?:[cm]?ts|[^./]+\.ts)$/i;

export function isSourceFile(path: string): boolean {
  return SOURCE.test(path);
}

export function isTypeScriptFile(path: string): boolean {
  return /\.[cm]?tsx?$/i.test(path);
}

/** `x.d.ts`, `x.d.mts`, `x.d.css.ts`. */
export function isDeclarationFile(path: string): boolean {
  return DECLARATION.test(path);
}

/** Where package managers put what others wrote. */
export function isOfLibrary(path: string): boolean {
  return path.includes('/node_modules/');
}
