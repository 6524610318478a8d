// A policy file from disk, decoded or turned into text as the check does it, with the format its name says.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatOf, type PolicyFile } from '../../core/policy/index.ts';
import { decodeText } from '../../host/decode.ts';
import { explain } from '../../host/disk.ts';
import { isDocument, readDocument } from '../../host/documents/documents.ts';
import { whyNoPolicy } from '../../host/policies.ts';

export async function readPolicyText(
  path: string,
  cwd = process.cwd(),
): Promise<PolicyFile | { readonly problem: string }> {
  try {
    const file = resolve(cwd, path);
    const bytes = await readFile(file);
    const fault = whyNoPolicy(file);
    if (fault !== undefined) return { problem: `${path} cannot be read: ${fault}` };
    if (isDocument(file)) {
      const document = await readDocument(file);
      if ('problem' in document) return { problem: `${path} cannot be read: ${document.problem}` };
      return { path, format: formatOf(path), ...document };
    }
    const decoded = decodeText(bytes);
    if (!('text' in decoded)) return { problem: `${path} is binary, not text: export the policy as text` };
    return { path, text: decoded.text, format: formatOf(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return { problem: `there is no file ${path}` };
    if (code === 'EISDIR') return { problem: `${path} is a folder, not a policy file` };
    return { problem: `${path} cannot be read: ${explain(error)}` };
  }
}
