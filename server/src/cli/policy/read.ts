// A policy file from disk, decoded as the check decodes it, with the format its name says.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PolicyFile, PolicyFormat } from '../../core/policy/index.ts';
import { decodeText } from '../../host/decode.ts';
import { explain } from '../../host/disk.ts';

export async function readPolicyText(
  path: string,
  cwd = process.cwd(),
): Promise<PolicyFile | { readonly problem: string }> {
  try {
    const decoded = decodeText(await readFile(resolve(cwd, path)));
    if (!('text' in decoded)) return { problem: `${path} is binary, not text: export the policy as text` };
    return { path, text: decoded.text, format: policyFormat(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return { problem: `there is no file ${path}` };
    if (code === 'EISDIR') return { problem: `${path} is a folder, not a policy file` };
    return { problem: `${path} cannot be read: ${explain(error)}` };
  }
}

export const policyFormat = (path: string): PolicyFormat =>
  /\.(?:md|markdown|mdx)$/i.test(path) ? 'markdown' : /\.x?html?$/i.test(path) ? 'html' : 'text';
