// The server with the real analysis: what an editor shows is what the command line prints, and a quick fix ends its finding.
import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  HoverRequest,
  type MarkupContent,
  type TextDocumentEdit,
  type TextEdit,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { createSession } from '../../src/core/session/index.ts';
import { relativePath } from '../../src/host/paths.ts';
import type { Report } from '../../src/lsp/protocol.ts';
import { fileOf, uriOf } from '../../src/lsp/uris.ts';
import { runHere } from '../cli/run.ts';
import { createProject, type Project } from '../host/project.ts';
import { Editor } from './editor.ts';

const files = {
  'PRIVACY.md': `# Privacy at the bakery

## 2. Text messages

We send you text messages only if you have agreed to receive them.

## 3. Logs

We never write e-mail addresses or telephone numbers to our logs.
`,
  'clauselens.json': `{
  "consent": [{ "name": "mayContact", "from": "./src/consent", "async": true }]
}
`,
  'tsconfig.json': '{ "compilerOptions": { "strict": true }, "include": ["src"] }',
  'src/consent.ts': `export async function mayContact(customer: { id: string }, purpose: string): Promise<boolean> {
  return purpose.length > customer.id.length;
}
`,
  'src/customer.ts': `export interface Customer {
  id: string;
  email: string;
  phone: string;
}
`,
  'src/orders.ts': `import twilio from 'twilio';
import type { Customer } from './customer';

const client = twilio('account', 'token');

export async function orderReady(customer: Customer) {
  console.log('order ready', customer.email);
  await client.messages.create({ to: customer.phone, from: 'bakery', body: 'Your cake is ready.' });
}
`,
};

describe('language server with the analysis', function () {
  this.timeout(120_000);
  let project: Project;
  let editor: Editor;
  let orders: string;
  before(async () => {
    project = createProject(files);
    orders = project.file('src/orders.ts');
    editor = new Editor({ folders: [project.root], createSession });
    await editor.start();
  });
  after(async () => {
    await editor.stop();
    project.remove();
  });

  const brief = (diagnostic: Diagnostic) =>
    `${diagnostic.range.start.line + 1}:${diagnostic.range.start.character + 1} ${diagnostic.severity} ${diagnostic.code}`;

  it('finds what the command line prints', async () => {
    const { out } = await runHere(['check', project.root, '--format', 'json', '--confidence', 'possible']);
    const { findings } = JSON.parse(out) as Report;
    const printed = findings.map(({ file, mark, check, fingerprint }) =>
      [file, mark.start.line, mark.start.column, mark.end.column, check, fingerprint].join(' '),
    );
    const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    const shown = items.flatMap((item) =>
      (item.kind === 'full' ? item.items : [])
        .filter(({ source }) => source === 'clauselens')
        .map(({ range, code, data }) =>
          [
            relativePath(project.root, fileOf(item.uri) ?? ''),
            range.start.line + 1,
            range.start.character + 1,
            range.end.character + 1,
            code,
            data.fingerprint,
          ].join(' '),
        ),
    );
    assert.deepEqual(shown.sort(), printed.sort());
    assert.ok(printed.length >= 2);
  });

  it('cites the clauses', async () => {
    const diagnostics = await editor.diagnostics(orders);
    assert.deepEqual(diagnostics.map(brief), ['7:3 1 logged-personal-data', '8:9 1 missing-consent']);
    const [logged, sent] = diagnostics;
    assert.match(String(logged?.message), /PRIVACY\.md:9, 3\. Logs/);
    assert.match(
      String(sent?.message),
      /“We send you text messages only if .*” \(PRIVACY\.md:5, 2\. Text messages; conditional, clear\)/,
    );
  });

  it('tells in the policy what the code does not keep, and where', async () => {
    const diagnostics = await editor.diagnostics(project.file('PRIVACY.md'));
    assert.deepEqual(
      diagnostics.map(({ range, severity, source, message }) => [
        range.start.line + 1,
        severity,
        source,
        message,
      ]),
      [
        [5, 3, 'clauselens-policy', '1 place in the code does not keep this: missing-consent'],
        [9, 3, 'clauselens-policy', '1 place in the code does not keep this: logged-personal-data'],
      ],
    );
    assert.deepEqual(
      diagnostics.flatMap(({ relatedInformation }) =>
        (relatedInformation ?? []).map(
          ({ location }) => `${location.uri === uriOf(orders)} ${location.range.start.line + 1}`,
        ),
      ),
      ['true 8', 'true 7'],
    );
  });

  it('explains personal data under the cursor', async () => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(orders) },
      position: { line: 6, character: 40 },
    });
    const contents = hover?.contents as MarkupContent | undefined;
    assert.match(contents?.value ?? '', /user\.contact\.email/);
  });

  it('shows what was read from a clause of the policy', async () => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(project.file('PRIVACY.md')) },
      position: { line: 4, character: 10 },
    });
    const contents = hover?.contents as MarkupContent | undefined;
    assert.match(
      contents?.value ?? '',
      /^\*\*2\. Text messages\*\* `.+`\n(.*\n)*- \*\*conditional-on-consent\*\*/,
    );
  });

  it('takes another configuration when it is told to', async () => {
    project.write('ci.json', '{ "severity": { "logged-personal-data": "off" } }');
    const other = new Editor({
      folders: [project.root],
      createSession,
      initializationOptions: { configuration: project.file('ci.json') },
    });
    await other.start();
    assert.deepEqual(
      (await other.diagnostics(orders)).map(({ code }) => code),
      ['missing-consent'],
    );
    await other.stop();
  });

  async function fixesAt(diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    const answer = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(orders) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return ((answer ?? []) as CodeAction[]).filter(({ edit }) => edit !== undefined);
  }

  it('has a fix for every finding after which it is gone', async () => {
    const text = files['src/orders.ts'];
    await editor.open(orders, text);
    for (const diagnostic of await editor.diagnostics(orders)) {
      const fixes = await fixesAt(diagnostic);
      assert.ok(fixes.length >= 2, `${brief(diagnostic)} has ${fixes.map(({ title }) => title).join(', ')}`);
      for (const fix of fixes) {
        const fixed = apply(text, editsOf(fix, orders));
        await editor.change(orders, { text: fixed });
        const left = (await editor.diagnostics(orders)).filter(({ code }) => code === diagnostic.code);
        assert.deepEqual(left.map(brief), [], `${fix.title}:\n${fixed}`);
        await editor.change(orders, { text });
      }
    }
    await editor.close(orders);
  });
});

function editsOf(action: CodeAction, file: string): readonly TextEdit[] {
  const changes = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return changes
    .filter(({ textDocument }) => fileOf(textDocument.uri) === file)
    .flatMap(({ edits }) => edits as TextEdit[]);
}

/** As an editor applies edits: all to the text before. */
function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((left, right) => offset(right.range.start) - offset(left.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
