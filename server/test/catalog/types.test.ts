/**
 * Fixtures of integrations are written against the real libraries: they type-check with those that
 * `test-fixtures/package.json` pins, and with what `scripts/fixture-types.mjs` makes of them. What no package declares may be
 * declared by hand, if the reason stands here. The check needs `npm ci --prefix test-fixtures`.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ts } from 'ts-morph';
import { fixturesFolder } from './fixtures.ts';

const pageScript = 'the company publishes a script for pages, and no types of it';

/** Declarations in files that are no module: each gives a name to everything. */
const declaredByHand: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'globals.d.ts': {
    $fetch: 'a name; the type is that of ofetch',
    __tcfapi: 'a name and the signature of the standard; what it answers with is the type of @iabtcf/cmpapi',
    Didomi: 'a name; the type is that of @didomi/react',
    FS: 'a name; the type is that of @fullstory/browser',
    hj: 'a name; the type is that of @hotjar/browser',
    mixpanel: 'a name; the type is that of mixpanel-browser',
    plausible: 'a name; the type is that of plausible-tracker',
    rudderanalytics: 'a name; the type is that of @rudderstack/analytics-js',
    TransparencyData:
      'the answer of @iabtcf/cmpapi with vectors for consents, as the standard has it in pages',
    userpilot: 'a name; the type is that of userpilot',
  },
  'unpublished.d.ts': {
    Command: 'a shape of the globals below',
    Queue: 'a shape of the globals below',
    Tracker: 'a shape of the globals below',
    Window: 'the property behind dataLayer',
    dataLayer: 'a plain array that pages make themselves; the types of gtag.js leave it out',
    zE: 'the types of Zendesk know the messenger only, and not the widget before it',
    _cio: pageScript,
    _hsq: pageScript,
    Appcues: pageScript,
    Beacon: pageScript,
    clarity: 'the package wraps the function of the page, and does not declare it',
    drift: pageScript,
    FreshworksWidget: pageScript,
    heap: pageScript,
    klaviyo: pageScript,
    lintrk: pageScript,
    olark: pageScript,
    OnetrustActiveGroups: pageScript,
    Osano: pageScript,
    pintrk: pageScript,
    qp: pageScript,
    rdt: pageScript,
    snaptr: pageScript,
    Tawk_API: pageScript,
    ttq: pageScript,
    twq: pageScript,
    UC_UI: 'the package of Usercentrics is another interface than that of its script',
    __ucCmp: 'the package of Usercentrics is another interface than that of its script',
    uetq: pageScript,
  },
  'nuxt/app.d.ts': {
    CookieOptions: 'a shape of the functions below',
    useCookie: 'the package brings a whole build; what Nuxt makes of it for a project has this signature',
    useFetch: 'the package brings a whole build; what Nuxt makes of it for a project has this signature',
  },
  'astro/astro.d.ts': {
    APIContext: 'the package brings a whole build; what a route is handed has this form',
    APIRoute: 'the package brings a whole build; a route has this form',
    AstroCookies: 'a shape of the context above',
  },
  'auth-providers/workos.d.ts': {
    UserManagement: 'not pinned; what the documentation says of it',
    WorkOS: 'not pinned; what the documentation says of it',
  },
  'product-analytics/openpanel.d.ts': {
    IdentifyPayload: 'not pinned; what the documentation says of it',
    OpenPanel: 'not pinned; what the documentation says of it',
  },
  'email-templates/email-templates.d.ts': {
    Email: 'not pinned; what the documentation says of it',
    EmailConfig: 'a shape of the class above',
    EmailMessage: 'a shape of the class above',
    EmailOptions: 'a shape of the class above',
  },
  'redux-persist/storage.d.ts': {
    Storage: 'not pinned; an object, by its documentation',
  },
  'redux-persist/redux-persist.d.ts': {
    PersistConfig: 'a shape of the function below',
    persistCombineReducers: 'not pinned; what the documentation says of it',
    persistReducer: 'not pinned; what the documentation says of it',
  },
  'klaro/klaro.d.ts': {
    getManager: 'published without declarations: the class is that of its source, this function hands it out',
  },
};

/** Modules that `paths` leads elsewhere than to their package. */
const mappedModules: Readonly<Record<string, string>> = {
  '#app': 'made by Nuxt for each project',
  '@/generated/prisma/*': 'made by the generator of Prisma',
  '@openpanel/sdk': 'not pinned',
  '@workos-inc/node': 'not pinned',
  '@prisma/client': 'made by the generator of Prisma',
  astro: 'brings a whole build',
  'email-templates': 'not pinned',
  'redux-persist': 'not pinned',
  'redux-persist/lib/*': 'not pinned',
  klaro: 'published without declarations',
};

describe('types of fixtures', () => {
  it('are those of the real libraries', function () {
    this.timeout(120_000);
    if (!existsSync('test-fixtures/node_modules/winston')) {
      console.log(
        '      skipped: the libraries of the fixtures are not installed (npm ci --prefix test-fixtures)',
      );
      this.skip();
    }
    run('scripts/fixture-types.mjs');
    run(
      'node_modules/typescript/bin/tsc',
      '-p',
      'test-fixtures/tsconfig.json',
      '--noEmit',
      '--pretty',
      'false',
    );
  });

  it('are declared by hand only where no package declares them', () => {
    const files = readdirSync(fixturesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.d\.[cm]?ts$/.test(file),
    );
    const found = Object.fromEntries(files.map((file) => [slashed(file), declaredNames(file)]));
    const allowed = Object.entries(declaredByHand).map(([file, names]) => [file, Object.keys(names).sort()]);
    assert.deepEqual(found, Object.fromEntries(allowed));
  });

  it('come from the packages that fixtures name', () => {
    const { config } = ts.readConfigFile('test-fixtures/tsconfig.json', ts.sys.readFile);
    assert.deepEqual(Object.keys(config.compilerOptions.paths).sort(), Object.keys(mappedModules).sort());
  });
});

function run(...command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

/** Names that a declaration file makes, of modules also. */
function declaredNames(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(fixturesFolder, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const names = source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(source));
    if (ts.isImportDeclaration(statement)) return [];
    const name = ts.isDeclarationStatement(statement) ? statement.name : undefined;
    return [name ? name.getText(source) : statement.getText(source)];
  });
  return [...new Set(names)].sort();
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
