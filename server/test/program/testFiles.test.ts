/** Tests, stories, seeds and demos by their path. */
import assert from 'node:assert/strict';
import { isSupportFile, isTestFile } from '../../src/core/program/index.ts';

describe('test files', () => {
  for (const file of [
    'src/user.test.ts',
    'src/user.spec.tsx',
    'src/user.e2e-spec.ts',
    'src/__tests__/user.ts',
    'test/user.ts',
    'e2e/login.ts',
    'src/Button.stories.tsx',
    'src/__mocks__/db.ts',
    'src/mocks/handlers.ts',
    'vitest.config.ts',
    'jest.setup.js',
    'src/test-utils.tsx',
    'packages/js/test-sdk.ts',
  ]) {
    it(file, () => assert.equal(isTestFile(`/home/tests/app/${file}`, '/home/tests/app'), true));
  }
  for (const file of [
    'src/testimonials.ts',
    'src/contest/entry.ts',
    'src/attest.ts',
    'src/test-result.ts',
    'src/latest/spec-sheet.ts',
    'src/mockup.ts',
    'app/tests/[id]/page.tsx',
    'src/stories/feed.ts',
    'src/pages/school/tests/edit.tsx',
  ]) {
    it(`not ${file}`, () => assert.equal(isTestFile(`/home/tests/app/${file}`, '/home/tests/app'), false));
  }
  it('seeds, demos and scripts support the product', () => {
    for (const file of [
      'libs/testing/src/user.service.ts',
      'packages/testkit/user.ts',
      'prisma/seed.ts',
      'scripts/check.ts',
      'examples/a.ts',
      'src/seeders/user.ts',
      'src/teams/team.seed.ts',
      'src/teams/team-seeder.ts',
      'demo/x.ts',
    ]) {
      assert.equal(isSupportFile(`/app/${file}`, '/app'), true, file);
    }
    for (const file of [
      'src/seedling.ts',
      'src/wallet/new-seed.ts',
      'src/scripting.ts',
      'src/user.ts',
      'src/testing/sample.ts',
      'libs/contesting/user.ts',
    ]) {
      assert.equal(isSupportFile(`/app/${file}`, '/app'), false, file);
    }
  });
});
