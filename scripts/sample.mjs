// The project that the demo checks, that the suite in VS Code opens and that the screenshots show.
import path from 'node:path';
import { root } from './vscode-host/paths.mjs';

export const sampleProject = path.join(root, 'test-fixtures/projects/swim-school');
