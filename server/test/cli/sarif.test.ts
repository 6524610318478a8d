import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Log } from 'sarif';
import { selectFindings } from '../../src/cli/check/select.ts';
import { renderSarif, toSarif } from '../../src/cli/render/sarif.ts';
import { packageRoot } from '../../src/host/installation.ts';
import type { Report } from '../../src/lsp/protocol.ts';
import { createProject, type Project } from '../host/project.ts';
import { finding, reportOf, source } from './report.ts';

describe('SARIF', () => {
  let project: Project;
  before(() => {
    project = createProject({ 'src/remind.ts': source });
  });
  after(() => project.remove());

  const report: Report = {
    ...reportOf([
      finding,
      { ...finding, fingerprint: 'beef', suppressed: 'agreed by telephone', policy: null },
    ]),
    problems: [
      {
        about: 'configuration',
        file: 'clauselens.json',
        line: 3,
        message: 'unknown setting "polices"',
        severity: 'error',
      },
      {
        about: 'code',
        file: null,
        line: null,
        message: 'there is no tsconfig.json',
        severity: 'information',
      },
    ],
  };
  const selection = selectFindings(report, 'likely');

  it('is accepted by the validator of its makers', function () {
    this.timeout(60_000);
    const file = project.file('out.sarif');
    project.write('out.sarif', renderSarif(report, selection, { root: project.root, status: 1 }));
    const bin = path.join(packageRoot, 'node_modules/.bin/sarif-multitool');
    const answer = execFileSync(
      bin,
      ['validate', file, '--output', project.file('answer.sarif'), '--log', 'ForceOverwrite'],
      {
        encoding: 'utf8',
      },
    );
    assert.ok(!/: error /.test(answer), answer);
    assert.match(answer, /Analysis completed successfully/);
  });

  it('has rules with help, flows, the clause and fingerprints', () => {
    const [run] = toSarif(report, selection, { root: project.root, status: 1 }).runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.equal(run?.tool.driver.rules?.[0]?.name, 'MissingConsent');
    const [result, suppressed] = run?.results ?? [];
    assert.equal(result?.level, 'error');
    assert.deepEqual(result?.partialFingerprints, { 'clauselens/v1': 'f00d' });
    assert.match(
      result?.message.text ?? '',
      /The policy says: “We send you text messages only if .*” \(\[PRIVACY\.md:118, 4\.2 Text messages\]\(1\); conditional, clear\)/,
    );
    assert.equal(result?.relatedLocations?.[0]?.physicalLocation?.region?.startLine, 117);
    assert.deepEqual(
      result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.message?.text),
      ['reader.phone: the name says phone number', 'read from reader', 'arrives at Twilio'],
    );
    assert.deepEqual(result?.locations?.[0]?.physicalLocation?.artifactLocation, {
      uri: 'src/remind.ts',
      uriBaseId: '%SRCROOT%',
    });
    assert.deepEqual(result?.suppressions, []);
    assert.deepEqual(suppressed?.suppressions, [
      { kind: 'inSource', status: 'accepted', justification: 'agreed by telephone' },
    ]);
  });

  it('tells problems of the input, and whether the check ran as configured', () => {
    const invocation = (status: number): Log['runs'][0]['invocations'] =>
      toSarif(report, selection, { root: project.root, status }).runs[0]?.invocations;
    assert.equal(invocation(1)?.[0]?.executionSuccessful, true);
    assert.equal(invocation(2)?.[0]?.executionSuccessful, false);
    assert.equal(
      invocation(2)?.[0]?.toolConfigurationNotifications?.[0]?.message.text,
      'Unknown setting "polices".',
    );
    assert.equal(invocation(2)?.[0]?.toolExecutionNotifications?.[0]?.level, 'note');
  });

  it('writes addresses that are valid, whatever the files are called', () => {
    const odd = { ...finding, file: 'src/[id]/über uns#1.ts' };
    const [run] = toSarif(reportOf([odd]), selectFindings(reportOf([odd]), 'likely'), {
      root: project.root,
      status: 1,
    }).runs;
    assert.equal(
      run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      'src/%5Bid%5D/%C3%BCber%20uns%231.ts',
    );
  });
});
