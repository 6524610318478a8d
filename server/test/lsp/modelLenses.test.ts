// Lenses above data models, and the ways between the id of a clause in a comment and the clause.
import { strict as assert } from 'node:assert';
import {
  CodeLensRequest,
  DefinitionRequest,
  type Location,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { createSession } from '../../src/core/session/index.ts';
import { uriOf } from '../../src/lsp/uris.ts';
import { createProject, type Project } from '../host/project.ts';
import { Editor, pullingClient } from './editor.ts';

const schema = `model Rider {
  id    Int    @id
  email String
  name  String
}

/// @retention P2Y
model Booking {
  id    Int    @id
  phone String
}

model Horse {
  id    Int @id
  stall Int
}
`;

const entity = `import { Column, Entity } from 'typeorm';

@Entity()
export class Trainer {
  @Column() email: string;
  @Column() stable: number;
}
`;

const files = {
  'PRIVACY.md': '# Privacy\n\n## Riders\n\nWe keep your name and e-mail address for 2 years.\n',
  'tsconfig.json': '{}',
  'prisma/schema.prisma': schema,
  'src/trainer.ts': entity,
  'src/riders.ts': `import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// As riders.1 of the policy says. Not riders.10, and not riders.1.2.
export async function join(email: string, name: string, phone: string) {
  await prisma.rider.create({ data: { email, name } });
  await prisma.booking.create({ data: { phone } });
}
`,
};

describe('language server: data models', function () {
  this.timeout(120_000);
  let project: Project;
  let editor: Editor;
  before(async () => {
    project = createProject(files);
    editor = new Editor({
      folders: [project.root],
      createSession,
      capabilities: {
        ...pullingClient,
        workspace: { ...pullingClient.workspace, codeLens: { refreshSupport: true } },
      },
      initializationOptions: { showsPlaces: true },
    });
    await editor.start();
  });
  after(async () => {
    await editor.stop();
    project.remove();
  });

  const identifier = (name: string) => ({ textDocument: { uri: uriOf(project.file(name)) } });
  const lenses = async (name: string): Promise<readonly string[] | undefined> =>
    (await editor.connection.sendRequest(CodeLensRequest.type, identifier(name)))?.map(
      ({ range, command }) => `${range.start.line + 1}: ${command?.title}`,
    );

  it('say in a schema what they hold, how long, and what writes to them', async () => {
    assert.deepEqual(await lenses('prisma/schema.prisma'), [
      '1: Holds e-mail address, name · nothing says for how long · 1 finding, 1 write',
      '8: Holds phone number · annotated to be kept for 2 years · 1 write',
    ]);
    const [first] =
      (await editor.connection.sendRequest(CodeLensRequest.type, identifier('prisma/schema.prisma'))) ?? [];
    const [, , places] = (first?.command?.arguments ?? []) as [unknown, unknown, readonly Location[]];
    assert.deepEqual(
      places.map(({ uri, range }) => [uri, range.start.line + 1]),
      [[uriOf(project.file('src/riders.ts')), 7]],
    );
  });

  it('say it of an entity, and nothing of other code', async () => {
    assert.deepEqual(await lenses('src/trainer.ts'), [
      '4: Holds e-mail address · nothing says for how long · nothing writes to it',
    ]);
    assert.equal(await lenses('src/riders.ts'), undefined);
  });

  it('are renewed after an edit elsewhere', async () => {
    const file = project.file('src/riders.ts');
    await editor.open(file, files['src/riders.ts']);
    await editor.change(file, { text: files['src/riders.ts'].replace('prisma.rider', 'prisma.booking') });
    for (let tries = 0; tries < 100; tries++) {
      if ((await lenses('prisma/schema.prisma'))?.[0]?.endsWith('nothing writes to it')) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.match((await lenses('prisma/schema.prisma'))?.[0] ?? '', /nothing writes to it$/);
    await editor.change(file, { text: files['src/riders.ts'] });
  });

  it('a clause named in a comment leads to the clause, and the clause to the comment', async () => {
    const comment = files['src/riders.ts'].split('\n')[4] ?? '';
    const definition = (character: number) =>
      editor.connection.sendRequest(DefinitionRequest.type, {
        ...identifier('src/riders.ts'),
        position: { line: 4, character },
      });
    const [location] = [(await definition(comment.indexOf('riders.1') + 2)) ?? []].flat();
    assert.ok(location && 'uri' in location);
    assert.deepEqual([location.uri, location.range.start.line], [uriOf(project.file('PRIVACY.md')), 4]);
    assert.equal(await definition(comment.indexOf('riders.10') + 2), null);
    const references = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...identifier('PRIVACY.md'),
      position: { line: 4, character: 5 },
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      references?.filter(({ range }) => range.start.line === 4).map(({ range }) => range.start.character),
      [comment.indexOf('riders.1')],
    );
  });
});
