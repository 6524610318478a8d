// A report made by hand, for tests of what is printed.
import type { Report, ReportCheck, ReportFinding, ReportRange } from '../../src/lsp/protocol.ts';

export const source = `import { twilio } from './twilio';
import type { Reader } from './reader';

export async function remind(reader: Reader) {
	const body = render(reader);
	await twilio.messages.create({ to: reader.phone, body });
}
`;

export function range(line: number, column: number, length: number): ReportRange {
  return { start: { line, column }, end: { line, column: column + length } };
}

const call = range(6, 8, 51);

export const finding: ReportFinding = {
  check: 'missing-consent',
  severity: 'error',
  confidence: 'likely',
  file: 'src/remind.ts',
  range: call,
  mark: call,
  message: 'phone number (user.contact.phone_number) is sent to Twilio with no consent check',
  advice: "if (await hasConsent(reader, 'sms')) { ... }",
  data: [
    {
      category: 'user.contact.phone_number',
      label: 'reader.phone',
      confidence: 'likely',
      evidence: 'the name says phone number',
      origin: { file: 'src/reader.ts', range: range(3, 3, 5) },
      steps: [{ file: 'src/remind.ts', range: range(6, 37, 12), text: 'read from reader' }],
    },
  ],
  sink: { id: 'twilio.messages', label: 'Twilio' },
  recipient: { id: 'twilio', name: 'Twilio' },
  purpose: 'essential.service.notifications.sms',
  retention: null,
  policy: {
    verdict: 'conditional',
    disclosure: 'clear',
    clauses: [
      {
        id: 'text-messages#1',
        file: 'PRIVACY.md',
        line: 118,
        startLine: 117,
        endLine: 119,
        headingPath: ['Privacy of readers', '4.2 Text messages'],
        quote: 'We send you text messages only if you have agreed to receive them.',
        score: 7.4,
        reasons: [
          { text: 'names text messages', weight: 4.2 },
          { text: 'depends on consent', weight: 3.2 },
        ],
      },
    ],
    nearest: [],
  },
  related: [{ file: 'src/reader.ts', range: range(3, 3, 5), text: 'declared here' }],
  cause: 'twilio in remind',
  fingerprint: 'f00d',
  suppressed: null,
};

const check: ReportCheck = {
  id: 'missing-consent',
  title: 'personal data leaves the company without a consent check',
  severity: 'warning',
  what: 'Personal data is sent to a `recipient` outside.',
  why: 'The policy makes it depend on consent.',
  remedies: ['Ask for consent before.', 'Do not send it.'],
};

export function reportOf(findings: readonly ReportFinding[]): Report {
  return {
    version: 1,
    tool: { name: 'clauselens', version: '1.2.3' },
    findings,
    problems: [],
    policies: [{ file: 'PRIVACY.md', title: 'Privacy of readers', clauses: 40 }],
    checks: [check],
    statistics: { files: 12, functions: 40, sinkCalls: 9, reaches: 3 },
  };
}
