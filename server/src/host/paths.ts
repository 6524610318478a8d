// Paths as the core wants them: absolute, with forward slashes on every system.
import path from 'node:path';

/** A path of the system, made absolute against `base`, in the form of the core. */
export function corePath(file: string, base: string = process.cwd()): string {
  const absolute = path.resolve(base, file);
  const slashes = path.sep === '\\' ? absolute.replaceAll('\\', '/') : absolute;
  // VS Code writes drive letters in lower case; one spelling keeps paths comparable.
  return slashes.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

/** `file` seen from `root`; the file itself when it lies outside. Both in the form of the core. */
export function relativePath(root: string, file: string): string {
  const prefix = root.endsWith('/') ? root : `${root}/`;
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}

export function isInside(root: string, file: string): boolean {
  return file === root || file.startsWith(root.endsWith('/') ? root : `${root}/`);
}
