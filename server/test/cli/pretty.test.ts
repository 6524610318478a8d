import { strict as assert } from 'node:assert';
import { selectFindings } from '../../src/cli/check/select.ts';
import { drawFrame } from '../../src/cli/render/frame.ts';
import { renderPretty } from '../../src/cli/render/pretty.ts';
import type { Report, ReportFinding } from '../../src/lsp/protocol.ts';
import { createProject, type Project } from '../host/project.ts';
import { finding, range, reportOf, source } from './report.ts';

describe('findings on a terminal', () => {
  let project: Project;
  before(() => {
    project = createProject({ 'src/remind.ts': source });
  });
  after(() => project.remove());

  function print(report: Report, confidence: 'likely' | 'possible' = 'likely', columns = 100): string {
    return renderPretty(report, selectFindings(report, confidence), {
      root: project.root,
      columns,
      colours: false,
    });
  }

  it('show the place, the code, the clause and what to do', () => {
    assert.equal(
      print(reportOf([finding])),
      `src/remind.ts:6:8  error  missing-consent
  phone number (user.contact.phone_number) is sent to Twilio with no consent check

    4 │ export async function remind(reader: Reader) {
    5 │   const body = render(reader);
    6 │   await twilio.messages.create({ to: reader.phone, body });
      │         ───────────────────────────────────────────────────

  PRIVACY.md:118  Privacy of readers › 4.2 Text messages
  “We send you text messages only if you have agreed to receive them.”   conditional, clear
  fix   if (await hasConsent(reader, 'sms')) { ... }
  why   this clause: names text messages; depends on consent

  conditional  a clause allows this on a condition, or speaks of it in general words only
  clear        people are told of it plainly

1 finding (1 error); 12 files checked against PRIVACY.md
clauselens explain FILE:LINE tells why a line has a finding, or why it has none
`,
    );
  });

  it('say when no clause was found, and which come closest', () => {
    const [clause] = finding.policy?.clauses ?? [];
    const silent: ReportFinding = {
      ...finding,
      severity: 'warning',
      policy: { verdict: 'undisclosed', disclosure: 'omitted', clauses: [], nearest: clause ? [clause] : [] },
    };
    const text = print(reportOf([silent]));
    assert.match(text, /No clause was found that speaks of this\. {3}undisclosed, omitted/);
    assert.match(text, /nearest {2}PRIVACY\.md:118 {2}Privacy of readers › 4\.2 Text messages/);
  });

  it('print a cause once, with its other places', () => {
    const others = Array.from({ length: 10 }, (_, index) => ({ ...finding, mark: range(6 + index, 8, 5) }));
    const text = print(reportOf([finding, ...others]));
    assert.equal(text.match(/is sent to Twilio/g)?.length, 1);
    assert.match(text, /The same repair ends 10 more:\n {4}src\/remind\.ts:6:8\n/);
    assert.match(text, /and 2 more/);
    assert.match(text, /11 findings \(11 errors\) of 1 cause;/);
  });

  it('leave out what is only possible or suppressed, and count it', () => {
    const report = reportOf([
      { ...finding, confidence: 'possible', severity: 'hint' },
      { ...finding, suppressed: 'agreed by telephone' },
    ]);
    assert.equal(
      print(report),
      'No findings; 12 files checked against PRIVACY.md; 1 suppressed; 1 less sure one left out (--confidence possible)\n',
    );
    assert.match(print(report, 'possible'), /hint {2}missing-consent {2}\(possible\)/);
  });

  it('wrap long text to the width', () => {
    const long = { ...finding, message: 'word '.repeat(60).trim() };
    for (const line of print(reportOf([long]), 'likely', 60)
      .split('\n')
      .slice(0, 6))
      assert.ok(line.length <= 60, line);
  });

  it('have no characters in them that steer a terminal', () => {
    const text = print(reportOf([{ ...finding, message: 'name \u001b[31m \u202e turned' }]));
    for (const character of ['\u001b', '\u202e']) assert.ok(!text.includes(character));
  });

  it('stand without code when the file has gone', () => {
    assert.match(print(reportOf([{ ...finding, file: 'src/gone.ts' }])), /src\/gone\.ts:6:8 {2}error/);
  });

  it('say that there is no policy', () => {
    assert.match(
      print({ ...reportOf([]), policies: [] }),
      /^No findings; 12 files checked, no policy was read\n$/,
    );
  });
});

describe('code frames', () => {
  it('measure wide characters and tabs', () => {
    const frame = drawFrame(['\t寿司("🍣", user)'], range(1, 11, 4), 80);
    assert.equal(frame?.lines[0]?.text, '  寿司("🍣", user)');
    assert.deepEqual([frame?.before, frame?.width], [13, 4]);
  });

  it('cut a long line around the mark', () => {
    const line = `${'a'.repeat(500)}send(user)${'b'.repeat(500)}`;
    const frame = drawFrame([line], range(1, 501, 10), 60);
    const text = frame?.lines[0]?.text ?? '';
    assert.equal(text.length, 60);
    assert.equal(text.slice(frame?.before, (frame?.before ?? 0) + 10), 'send(user)');
  });

  it('draw something under an empty mark', () => {
    assert.equal(drawFrame(['x'], range(1, 1, 0), 60)?.width, 1);
  });
});
