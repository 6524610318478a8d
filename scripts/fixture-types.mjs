// Types of the fixtures that no package carries ready-made, from what the packages do carry. Written to test-fixtures/generated:
//   prisma/NAME   the client that Prisma's own generators make of the schema in integrations/prisma/NAME.ts; no engine is
//                 needed for that, and nothing is downloaded
//   klaro         the source of Klaro, which is published without declarations, outside of node_modules, where the compiler
//                 infers its types
// Needs `npm ci --prefix test-fixtures`. The test of the fixtures' types runs it: server/test/catalog/types.test.ts.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './vscode-host/paths.mjs';

const fixtures = path.join(root, 'test-fixtures');
const generated = path.join(fixtures, 'generated');
const require = createRequire(path.join(fixtures, 'package.json'));

rmSync(generated, { recursive: true, force: true });
cpSync(path.join(fixtures, 'node_modules/klaro/src'), path.join(generated, 'klaro'), { recursive: true });
await prismaClients();

async function prismaClients() {
  const { getGenerators, loadSchemaContext } = require('@prisma/internals');
  const { PrismaClientJsGenerator } = require('@prisma/client-generator-js');
  const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');
  const cliCommand = 'prisma generate';
  const inProcess = (generator) => ({ type: 'in-process', generator });
  const registry = {
    'prisma-client': inProcess(new PrismaClientTsGenerator()),
    'prisma-client-js': inProcess(
      new PrismaClientJsGenerator({ cliCommand, shouldResolvePrismaClient: true }),
    ),
  };
  const folder = path.join(fixtures, 'integrations/prisma');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const output = path.join(generated, 'prisma', path.basename(file, '.ts'));
    const schema = `${output}.prisma`;
    mkdirSync(path.dirname(schema), { recursive: true });
    writeFileSync(schema, schemaIn(readFileSync(path.join(folder, file), 'utf8'), file));
    const schemaContext = await loadSchemaContext({
      schemaPath: { cliProvidedPath: schema },
      printLoadMessage: false,
    });
    for (const generator of await getGenerators({
      cliCommand,
      schemaContext,
      registry,
      skipDownload: true,
    })) {
      Object.assign(generator.options.generator, {
        output: { value: output, fromEnvVar: null },
        isCustomOutput: true,
      });
      await generator.generate();
      generator.stop();
    }
  }
}

/** The part of a fixture that is its schema: a comment under a header that names the file. */
function schemaIn(text, file) {
  const [, schema] = /^\/\/- \S*schema\.prisma\n\/\*\n([\s\S]*?)^\*\//m.exec(text) ?? [];
  if (schema === undefined) throw new Error(`${file} has no schema.prisma`);
  return schema;
}
