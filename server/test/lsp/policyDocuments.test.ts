// The policy open in an editor, with the real analysis behind it.
import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  DefinitionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Location,
  type MarkupContent,
  ReferencesRequest,
  type ShowDocumentParams,
  ShowDocumentRequest,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { createSession } from '../../src/core/session/index.ts';
import { uriOf } from '../../src/lsp/uris.ts';
import { createProject, type Project } from '../host/project.ts';
import { Editor, pullingClient, waitFor } from './editor.ts';

const policy = `# Privacy at the bakery

## Text messages

We send you text messages only if you have agreed to receive them.

## Logs

We never write e-mail addresses to our logs.

## How long we keep it

We keep your orders for 13 months, unless the law asks for more.
`;

const files = {
  'PRIVACY.md': policy,
  'README.md': '# The bakery\n',
  'clauselens.json':
    '{\n  "consent": [{ "name": "mayText", "from": "./src/consent" }],\n  "recipients": [{ "recipient": "Twilio", "clause": "text-messages.1" }]\n}\n',
  'tsconfig.json': '{ "compilerOptions": { "strict": true }, "include": ["src"] }',
  'src/consent.ts':
    'export function mayText(customer: { id: string }): boolean {\n  return customer.id !== "";\n}\n',
  'src/orders.ts': `import twilio from 'twilio';
import { mayText } from './consent';

interface Customer {
  id: string;
  email: string;
  phone: string;
}
const client = twilio('account', 'token');

export async function ready(customer: Customer) {
  console.log('ready', customer.email);
  await client.messages.create({ to: customer.phone, from: 'bakery', body: 'Your cake is ready.' });
}

export async function late(customer: Customer) {
  if (!mayText(customer)) return;
  await client.messages.create({ to: customer.phone, from: 'bakery', body: 'Your cake is late.' });
}
`,
};

const capabilities = {
  ...pullingClient,
  textDocument: {
    ...pullingClient.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { ...pullingClient.workspace, codeLens: { refreshSupport: true } },
};

describe('language server: a policy that is open', function () {
  this.timeout(120_000);
  let project: Project;
  let editor: Editor;
  let document: string;
  before(async () => {
    project = createProject(files);
    document = project.file('PRIVACY.md');
    editor = new Editor({
      folders: [project.root],
      createSession,
      capabilities,
      initializationOptions: { showsPlaces: true },
    });
    await editor.start();
    await editor.open(document, policy);
  });
  after(async () => {
    await editor.stop();
    project.remove();
  });

  const textDocument = (file = document) => ({ textDocument: { uri: uriOf(file) } });
  const lenses = async (of = editor): Promise<readonly CodeLens[]> =>
    (await of.connection.sendRequest(CodeLensRequest.type, textDocument())) ?? [];
  const titles = (list: readonly CodeLens[]): readonly string[] =>
    list.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
  const lines = (locations: readonly Location[] | null): readonly number[] =>
    (locations ?? []).map(({ range }) => range.start.line + 1);
  const references = (line: number, character = 3) =>
    editor.connection.sendRequest(ReferencesRequest.type, {
      ...textDocument(),
      position: { line, character },
      context: { includeDeclaration: false },
    });

  it('shows above each clause what in the code stands on it', async () => {
    const list = await lenses();
    assert.deepEqual(titles(list), ['5: 1 finding, 2 flows', '9: 1 finding, 1 flow']);
    const [uri, position, places] = list[0]?.command?.arguments ?? [];
    assert.equal(list[0]?.command?.command, 'clauselens.showPlaces');
    assert.equal(uri, uriOf(document));
    assert.deepEqual(position, { line: 4, character: 0 });
    // The one that breaks the clause comes first.
    assert.deepEqual(lines(places), [13, 18]);
  });

  it('leads from a clause to the code, guarded flows included', async () => {
    // And to where the configuration names it.
    assert.deepEqual(lines(await references(4)), [13, 18, 3]);
    assert.deepEqual(lines(await references(8)), [12]);
    assert.deepEqual(lines(await references(12)), []);
    assert.equal(await references(0, 0), null);
  });

  it('leads from an id in the configuration to its clause', async () => {
    const answer = await editor.connection.sendRequest(DefinitionRequest.type, {
      ...textDocument(project.file('clauselens.json')),
      position: { line: 2, character: 60 },
    });
    const [location] = Array.isArray(answer) ? answer : [];
    assert.ok(location && 'uri' in location);
    assert.equal(location.uri, uriOf(document));
    assert.equal(location.range.start.line, 4);
  });

  it('has an outline of headings and clauses', async () => {
    const symbols = (await editor.connection.sendRequest(
      DocumentSymbolRequest.type,
      textDocument(),
    )) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map(({ name, children }) => `${name}: ${children?.map((child) => child.name).join(', ')}`),
      [
        'Text messages: We send you text messages only if you have agreed to receive …',
        'Logs: We never write e-mail addresses to our logs.',
        'How long we keep it: We keep your orders for 13 months, unless the law asks for …',
      ],
    );
    for (const { range, selectionRange } of symbols)
      assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
  });

  it('folds what takes several lines', async () => {
    const long = `# Privacy\n\n## Uses\n\nWe use your name\nand your address.\n\nWe use your phone number.\n`;
    await editor.change(document, { text: long });
    const ranges = await editor.connection.sendRequest(FoldingRangeRequest.type, textDocument());
    await editor.change(document, { text: policy });
    assert.deepEqual(
      ranges?.map(({ startLine, endLine }) => [startLine, endLine]),
      [[4, 7]],
    );
  });

  it('says how a sentence was read', async () => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      ...textDocument(),
      position: { line: 12, character: 30 },
    });
    const { value } = (hover ?? { contents: { kind: 'markdown', value: '' } }).contents as MarkupContent;
    assert.match(value, /`how-long-we-keep-it\.1`/);
    assert.match(value, /- periods: `13 months \(P13M\)`/);
    assert.match(value, /- exceptions: `unless the law asks for more`/);
    assert.match(value, /- \*\*retention-limit\*\*: `13 months \(P13M\)` \(obligation/);
  });

  it('says nothing about a document that is no policy', async () => {
    const readme = textDocument(project.file('README.md'));
    assert.equal(await editor.connection.sendRequest(CodeLensRequest.type, readme), null);
    assert.equal(await editor.connection.sendRequest(FoldingRangeRequest.type, readme), null);
    const code = textDocument(project.file('src/orders.ts'));
    assert.equal(await editor.connection.sendRequest(DocumentSymbolRequest.type, code), null);
  });

  it('follows unsaved text: at once in place, and anew when typing pauses', async () => {
    let refreshed = 0;
    editor.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    await lenses();
    const next = `${policy.replace('We never write e-mail addresses to our logs.', 'Our logs hold your e-mail address.')}`;
    await editor.change(document, { text: `<!-- a line more -->\n${next}` });
    assert.deepEqual(
      titles(await lenses()).map((line) => line.split(':')[0]),
      ['6', '10'],
    );
    await editor.change(document, { text: next.replace('## Logs', '## Our logs') });
    await lenses();
    await waitFor(() => refreshed > 0);
    assert.deepEqual(titles(await lenses()), ['5: 1 finding, 2 flows', '9: 1 finding, 1 flow']);
    await editor.change(document, { text: policy });
  });

  it('opens the first place in editors that cannot list places', async () => {
    const other = new Editor({ folders: [project.root], createSession });
    await other.start();
    await other.open(document, policy);
    const shown: ShowDocumentParams[] = [];
    other.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const [first] = await lenses(other);
    assert.equal(first?.command?.command, 'clauselens.server.openPlace');
    await other.connection.sendRequest(ExecuteCommandRequest.type, {
      command: first.command.command,
      arguments: first.command.arguments ?? [],
    });
    assert.deepEqual(
      shown.map(({ uri, selection }) => [uri, selection?.start.line]),
      [[uriOf(project.file('src/orders.ts')), 12]],
    );
    await other.stop();
  });

  it('offers a draft for what the policy is silent about, against the version that is open', async () => {
    const orders = project.file('src/orders.ts');
    await editor.change(document, {
      text: policy.replace('We never write e-mail addresses to our logs.', 'Ask us.'),
    });
    const diagnostics = [...(await editor.diagnostics(orders))];
    const logged = diagnostics.find(({ code }) => code === 'logged-personal-data');
    assert.ok(logged);
    const answer = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(orders) },
      range: logged.range,
      context: { diagnostics },
    });
    await editor.change(document, { text: policy });
    const draft = (answer as CodeAction[]).find(({ title }) => title.startsWith('Draft a clause'));
    const [change] = (draft?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.uri, uriOf(document));
    assert.ok((change.textDocument.version ?? 0) > 1, 'the version of the open document');
    assert.match((change.edits[0] as TextEdit).newText, /Our server logs contain your e-mail address\./);
    // Run after the edit: the sentence is shown, to be edited.
    const [location] = draft?.command?.arguments ?? [];
    assert.equal(draft?.command?.command, 'clauselens.server.openClause');
    assert.equal(location?.range.start.line, (change.edits[0] as TextEdit).range.start.line + 2);
  });

  it('shows contradictions where they stand', async () => {
    const kept = policy.replace(', unless the law asks for more', '');
    const text = `${kept}\n## Orders\n\nWe keep your orders for 2 years.\n`;
    await editor.change(document, { text });
    const shown = await editor.diagnostics(document);
    const found = shown.filter(({ source }) => source === 'clauselens');
    await editor.change(document, { text: policy });
    assert.deepEqual(
      found.map(({ code, range }) => `${range.start.line + 1} ${code}`),
      ['13 policy-contradiction', '17 policy-contradiction'],
    );
    assert.match(found[0]?.relatedInformation?.[0]?.message ?? '', /2 years/);
  });
});
