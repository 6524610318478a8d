/** Which files are no part of the product in use: what flows there is made up. Told by path alone. */

const TEST_DIRECTORY =
  /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|__testfixtures__|__snapshots__|tests?|specs?|e2e|cypress|playwright|test-utils|testing|fixtures|mocks|msw|stories|\.storybook|storybook)\//;
const TEST_NAME =
  /(?:[.\-_](?:test|spec|e2e|e2e-spec|e2e-test|int-spec|integration-test|bench|cy|pw|stories|story|fixture|fixtures|mock|mocks)\.[cm]?[jt]sx?$)|(?:^|\/)(?:jest|vitest|playwright|cypress|karma|mocha|wdio)\.(?:config|setup|workspace|preset)[^/]*$|(?:^|\/)(?:setup-?tests?|test-?setup|test-?helpers?|test-?utils?)\.[cm]?[jt]sx?$/i;

/** Tests, stories, mocks and what only they use. `root` keeps directories above the project out of the question. */
export function isTestFile(file: string, root = ''): boolean {
  const path = root !== '' && file.startsWith(root) ? file.slice(root.length) : file;
  return TEST_NAME.test(path) || TEST_DIRECTORY.test(path);
}

const SUPPORT_DIRECTORY =
  /(?:^|\/)(?:seeds?|seeders?|scripts|demos?|examples?|sandbox|playground|benchmarks?|tools)\//;
const SUPPORT_NAME = /(?:^|\/)(?:seed|seeder|demo|example)s?(?:[.\-_][^/]*)?\.[cm]?[jt]sx?$/;

/** Seeds, demos and scripts: they run, but not for the people the policy speaks to. */
export function isSupportFile(file: string, root = ''): boolean {
  const path = root !== '' && file.startsWith(root) ? file.slice(root.length) : file;
  return SUPPORT_DIRECTORY.test(path) || SUPPORT_NAME.test(path);
}
