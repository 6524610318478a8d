// A policy file from disk, with the format its name says.

import { readFile } from 'node:fs/promises';
import type { PolicyFile, PolicyFormat } from '../../core/policy/index.ts';

export async function readPolicyText(path: string): Promise<PolicyFile | { readonly problem: string }> {
  try {
    const text = await readFile(path, 'utf8');
    return { path, text: text.startsWith('\ufeff') ? text.slice(1) : text, format: policyFormat(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return { problem: `there is no file ${path}` };
    if (code === 'EISDIR') return { problem: `${path} is a folder, not a policy file` };
    if (code === 'EACCES' || code === 'EPERM') return { problem: `${path} may not be read` };
    return { problem: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

export const policyFormat = (path: string): PolicyFormat =>
  /\.(?:md|markdown|mdx)$/i.test(path) ? 'markdown' : /\.x?html?$/i.test(path) ? 'html' : 'text';
