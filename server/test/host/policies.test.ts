import { strict as assert } from 'node:assert';
import { symlinkSync } from 'node:fs';
import { createDiskSource } from '../../src/host/disk.ts';
import { Documents } from '../../src/host/documents/documents.ts';
import { relativePath } from '../../src/host/paths.ts';
import { couldBePolicy, findPolicies, readFoundPolicies } from '../../src/host/policies.ts';
import { createProject } from './project.ts';

describe('policies found by name', () => {
  function found(...files: readonly string[]): readonly string[] {
    const project = createProject(Object.fromEntries(files.map((file) => [file, 'We keep your data.'])));
    try {
      return findPolicies(project.root).map(({ file }) => relativePath(project.root, file));
    } finally {
      project.remove();
    }
  }

  it('finds a document that is a link', function () {
    const project = createProject({ 'docs/data-use.md': 'We keep your data.' });
    try {
      symlinkSync('docs/data-use.md', `${project.root}/PRIVACY.md`);
      // A link that leads nowhere is no document.
      symlinkSync('nowhere.md', `${project.root}/privacy-policy.md`);
      assert.deepEqual(
        findPolicies(project.root).map(({ file }) => relativePath(project.root, file)),
        ['PRIVACY.md'],
      );
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EPERM') this.skip();
      throw error;
    } finally {
      project.remove();
    }
  });

  it('takes the format that reads best', () => {
    assert.deepEqual(found('privacy.pdf', 'privacy.docx', 'privacy.txt'), ['privacy.txt']);
    assert.deepEqual(found('privacy.pdf'), ['privacy.pdf']);
  });

  for (const name of [
    'PRIVACY.md',
    'privacy-policy.html',
    'Privacy Policy.txt',
    'docs/privacy.md',
    'docs/legal/privacy-notice.en.md',
    'apps/web/public/privacy.html',
    'acme-clinic-privacy-policy-2024.txt',
    'gdpr.md',
    'policy/2018.txt',
    'policies/customer-data.md',
    'legal/data-protection.md',
    'apps/docs/content/docs/policies/privacy.mdx',
    'apps/web/src/app/(marketing)/[locale]/legal/privacy-policy.mdx',
    'apps/web/src/app/(marketing)/privacy/page.mdx',
    'site/privacy-policy/index.html',
  ])
    it(`finds ${name}`, () => {
      assert.deepEqual(found(name, 'README.md', 'src/index.ts'), [name]);
    });

  for (const name of [
    'privacy.ts',
    'docs/privacy-settings.md',
    'docs/differential-privacy.md',
    'policy/README.md',
    'legal/terms-of-service.md',
    'node_modules/dep/PRIVACY.md',
    'test/fixtures/PRIVACY.md',
    '.github/PRIVACY.md',
    'packages/forms/src/features/answers/privacy.md',
    'docs/guides/settings/hidden/deep/privacy.md',
    'apps/web/src/app/pricing/page.mdx',
    'apps/web/src/privacy/page.tsx',
  ])
    it(`does not take ${name} for one`, () => {
      assert.deepEqual(found(name), []);
    });

  it('prefers documents that say what they are', () => {
    assert.deepEqual(found('policy/privacy.md', 'policy/handling.md'), ['policy/privacy.md']);
  });

  it('takes no template of a component', () => {
    const page = 'src/app/privacy-policy/privacy-policy-page';
    assert.deepEqual(found(`${page}.html`, `${page}.component.ts`), []);
    assert.deepEqual(found(`${page}.html`, 'src/app/main.ts'), [`${page}.html`]);
  });

  it('takes no file that only says where the policy stands', () => {
    const project = createProject({
      'fastlane/metadata/privacy_url.txt': 'https://shop.example/privacy\n',
      'docs/privacy.md': 'https://shop.example/privacy says how we keep your data.',
    });
    try {
      const read = readFoundPolicies(project.root, createDiskSource(), () => undefined, new Documents());
      const expected = ['docs/privacy.md'];
      assert.deepEqual(
        read.texts.map(({ file }) => relativePath(project.root, file)),
        expected,
      );
      assert.deepEqual(
        read.settings.map(({ file }) => relativePath(project.root, file)),
        expected,
      );
    } finally {
      project.remove();
    }
  });

  it('begins near the root', () => {
    assert.deepEqual(found('docs/a/privacy.md', 'PRIVACY.md'), ['PRIVACY.md', 'docs/a/privacy.md']);
  });

  it('takes one of the same document in several formats', () => {
    assert.deepEqual(found('privacy.txt', 'privacy.html', 'privacy.md'), ['privacy.md']);
  });

  it('knows which new file could be one', () => {
    assert.equal(couldBePolicy('/shop', '/shop/docs/privacy-policy.md'), true);
    assert.equal(couldBePolicy('/shop', '/shop/policy/new.txt'), true);
    assert.equal(couldBePolicy('/shop', '/shop/app/privacy/page.mdx'), true);
    assert.equal(couldBePolicy('/shop', '/shop/docs/setup.md'), false);
    assert.equal(couldBePolicy('/shop', '/shop/src/privacy.ts'), false);
  });
});
