import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfiguration } from '../../src/host/configuration/read.ts';
import { toConsentFunction, toSettings } from '../../src/host/configuration/settings.ts';
import type { Configuration } from '../../src/host/configuration/shape.ts';
import { createDiskSource } from '../../src/host/disk.ts';
import { Documents } from '../../src/host/documents/documents.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { loadRules } from '../../src/host/rules.ts';
import { readWorkspace } from '../../src/host/workspace.ts';
import { createProject, type Project } from './project.ts';

describe('configuration', () => {
  const projects: Project[] = [];
  afterEach(() => {
    for (const project of projects.splice(0)) project.remove();
  });

  function read(text: string, files: Record<string, string> = {}) {
    const project = createProject({ 'clauselens.json': text, ...files });
    projects.push(project);
    const result = readConfiguration({
      root: project.root,
      given: undefined,
      disk: createDiskSource(),
      overlay: () => undefined,
      rules: loadRules(),
    });
    return {
      ...result,
      project,
      messages: result.problems.map(({ line, message }) => `${line}: ${message}`),
    };
  }

  it('reads JSON with comments and trailing commas', () => {
    const { configuration, messages } = read(`{
      // how long loans are kept
      "retention": { "Loan": "P13M", },
    }`);
    assert.deepEqual(messages, []);
    assert.equal(JSON.stringify(configuration), '{"retention":{"Loan":"P13M"}}');
  });

  it('counts for nothing when it is not valid', () => {
    const { configuration, isValid } = read(
      '{ "retention": { "Loan": "13 months" }, "exclude": ["src/**"] }',
    );
    assert.equal(isValid, false);
    assert.deepEqual(configuration, {});
  });

  for (const [what, text, expected] of [
    ['a missing comma', '{\n  "exclude": []\n  "include": []\n}', '3: a comma is missing before "include"'],
    ['an unclosed brace', '{\n  "exclude": []\n', '3: a closing brace } is missing'],
    [
      'single quotes',
      "{ 'exclude': [] }",
      `1: "'exclude'" is not valid here: strings stand in double quotes`,
    ],
    ['something that is no object', '[]', '1: the configuration must be an object { ... }, found a list'],
    ['an unknown setting', '{\n\n "polices": [] }', '3: unknown setting "polices"; did you mean "policies"?'],
    ['a wrong type', '{ "include": "src" }', '1: "include" must be a list, found "src"'],
    ['a wrong type in a list', '{ "sanitizers": [\n 1 ] }', '2: "sanitizers[0]" must be a string, found 1'],
    [
      'a period in words',
      '{ "retention": {\n "Loan": "13 months" } }',
      '2: "retention.Loan" must be an ISO 8601 period such as P13M, P30D or PT24H, found "13 months"',
    ],
    [
      'an unknown severity',
      '{ "severity": { "missing-consent": "warn" } }',
      '1: "severity.missing-consent" must be one of "error", "warning", "information", "hint", "off", found "warn"',
    ],
    [
      'an unknown check',
      '{ "severity": {\n "missing-consnet": "error" } }',
      '2: "missing-consnet" in "severity" is not known; did you mean "missing-consent"?',
    ],
    [
      'a policy of the wrong type',
      '{ "policies": [ 7 ] }',
      '1: "policies[0]" must be the path of a policy document, or an object with "file", found 7',
    ],
    ['a policy without a file', '{ "policies": [ {} ] }', '1: "policies[0]" lacks "file": add it'],
    [
      'an unknown setting of a consent function',
      '{ "consent": [ { "name": "may", "asinc": true } ] }',
      '1: unknown setting "consent[0].asinc"; did you mean "async"?',
    ],
    [
      'a row that says too little',
      '{ "rows": [{ "id": "till", "title": "Till", "docs": "https://till.example", "modules": ["till"],\n "sinks": [{ "id": "till.print", "kind": "log", "data": ["arg0"], "label": "Till" }] }] }',
      '2: "rows[0].sinks[0]" lacks "call" or "write": add one of them',
    ],
    [
      'a host with a scheme',
      '{ "firstPartyHosts": ["https://api.bakery.example"] }',
      '1: "firstPartyHosts[0]" must be a host name without scheme and path, such as api.example.com or *.example.com, found "https://api.bakery.example"',
    ],
  ] as const) {
    it(`explains ${what}`, () => {
      assert.deepEqual(read(text).messages, [expected]);
    });
  }

  it('reports settings without effect', () => {
    const { messages, isValid } = read(
      `{
        "exclude": ["generated/**"],
        "personalData": { "memberNo": "user.unique_idd" },
        "recipients": [{ "recipient": "Twillio", "basis": "contract" }, { "recipient": "Stripe" }],
        "consent": [{ "name": "mayContact", "from": "./src/consnt" }]
      }`,
      { 'src/consent.ts': 'export {};' },
    );
    assert.equal(isValid, true);
    assert.deepEqual(messages, [
      '2: "generated/**" in "exclude" matches no file: correct the pattern or remove it',
      '3: "user.unique_idd" is no data category, so "personalData.memberNo" has no effect; did you mean "user.unique_id"?',
      '4: no recipient is called "Twillio"; did you mean "twilio"?',
      '4: "recipients[1]" says nothing about Stripe: add "basis", "clause", "purpose" or "firstParty"',
      '5: "./src/consnt" does not exist, so that quick fixes would import mayContact from nowhere',
    ]);
  });

  it('makes settings with absolute paths', () => {
    const settings = toSettings({
      configuration: { include: ['src/**'], consent: ['mayContact'] },
      folder: '/bakery',
      policies: [],
      rows: [],
    });
    assert.deepEqual(settings.include, ['/bakery/src/**']);
    assert.deepEqual(settings.consent, [
      {
        name: 'mayContact',
        async: false,
        form: 'boolean',
        call: 'mayContact({person}, {purpose})',
        personArgument: 0,
        purposeArgument: 1,
      },
    ]);
  });

  it('takes the places of arguments from the call, and the call from the places', () => {
    const fromCall = toConsentFunction({
      name: 'has',
      call: 'consent.has(ctx, [1, 2], {purpose}, {person})',
    });
    assert.deepEqual([fromCall.purposeArgument, fromCall.personArgument], [2, 3]);
    assert.equal(toConsentFunction({ name: 'has', purposeArgument: 1 }).call, 'has(undefined, {purpose})');
    assert.equal(toConsentFunction({ name: 'has', covers: ['analytics'] }).call, 'has({person})');
    assert.equal(toConsentFunction({ name: 'has', call: 'has()' }).personArgument, undefined);
  });

  it('names the same settings in the schema and in the code', () => {
    const schema = JSON.parse(
      readFileSync(path.join(packageRoot, 'rules/schema/clauselens.schema.json'), 'utf8'),
    ) as { properties: Record<string, unknown> };
    const names: Record<keyof Configuration, true> = {
      $schema: true,
      policies: true,
      include: true,
      exclude: true,
      consent: true,
      sanitizers: true,
      recipients: true,
      pins: true,
      retention: true,
      severity: true,
      firstPartyHosts: true,
      personalData: true,
      cache: true,
      fullTypes: true,
      rows: true,
    };
    assert.deepEqual(Object.keys(schema.properties).sort(), Object.keys(names).sort());
  });

  it('says what is wrong with a policy that it names', async () => {
    const project = createProject({
      'clauselens.json': '{ "policies": ["legal/privacy.md", "texts", "PRIVACY.md"] }',
      'texts/members.md': 'We keep nothing.',
      'PRIVACY.md': Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2),
    });
    projects.push(project);
    const workspace = await readWorkspace({
      documents: new Documents(),
      root: project.root,
      configuration: undefined,
      disk: createDiskSource(),
      overlay: () => undefined,
      rules: loadRules(),
    });
    assert.deepEqual(workspace.policies, []);
    assert.deepEqual(
      workspace.problems.map(({ message }) => message),
      [
        'the policy does not exist (clauselens.json:1 names it). Findings cite no clause of it',
        'the policy is a folder: name each document in it, such as texts/members.md (clauselens.json:1 names it). Findings cite no clause of it',
        'the file is binary, not text: it is left out (clauselens.json:1 names it). Findings cite no clause of it',
      ],
    );
  });
});
