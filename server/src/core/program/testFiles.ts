/** Which files are no part of the product in use: what flows there is made up. Told by path alone. */

const TEST_DIRECTORY =
  /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|__testfixtures__|__snapshots__|e2e|cypress|playwright|test-utils|test-helpers|fixtures|mocks|msw|\.storybook)\//;
/** In the routes and features of a product, tests may be what it is about. */
const PLAIN_TEST_DIRECTORY =
  /^(?!.*(?:^|\/)(?:app|pages|routes|features|components|views)\/(?:.*\/)?(?:tests?|specs?)\/)(?:.*\/)?(?:tests?|specs?)\//;
const TEST_NAME =
  /(?:[.\-_](?:test|spec|e2e|e2e-spec|e2e-test|int-spec|integration-test|bench|cy|pw|stories|story|fixture|fixtures|mock|mocks)\.[cm]?[jt]sx?$)|(?:^|\/)(?:jest|vitest|playwright|cypress|karma|mocha|wdio)\.(?:config|setup|workspace|preset)[^/]*$|(?:^|\/)(?:setup-?tests?|test-?setup|test-?helpers?|test-?utils?|test-sdk|test-env|test-script)\.[cm]?[jt]sx?$/i;

/** Tests, stories, mocks and what only they use. `root` keeps directories above the project out of the question. */
export function isTestFile(file: string, root = ''): boolean {
  const path = relative(file, root);
  return TEST_NAME.test(path) || TEST_DIRECTORY.test(path) || PLAIN_TEST_DIRECTORY.test(path);
}

const SUPPORT_DIRECTORY =
  /(?:^|\/)(?:seeds?|seeders?|migrations?|scripts|demos?|examples?|sandbox|playground|benchmarks?|tools|(?:libs?|packages)\/(?:testing|test-?kit))\//;
const SUPPORT_NAME =
  /(?:^|\/)(?:seed|seeder|demo|example)s?(?:[.\-_][^/]*)?\.[cm]?[jt]sx?$|(?:\.(?:seed|demo|example)|[.\-_]seeder)s?\.[cm]?[jt]sx?$/;

/** Seeds, migrations, demos, scripts and packages that tests are made of: they run, but not for the people the policy speaks to. */
export function isSupportFile(file: string, root = ''): boolean {
  const path = relative(file, root);
  return SUPPORT_DIRECTORY.test(path) || SUPPORT_NAME.test(path);
}

function relative(file: string, root: string): string {
  return root !== '' && file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
