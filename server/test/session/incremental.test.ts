import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckResult, Session } from '../../src/core/session/model.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

/** A clinic in a few files, each in several versions: types, a wrapper, a model, a caller and a syntax error. */
const versions: Readonly<Record<string, readonly string[]>> = {
  'src/patient.ts': [
    'export interface Patient { id: string; email: string; diagnosis: string }\n',
    'export interface Patient { id: string; email: string }\n',
    'export interface Patient { id: string; /** @notPersonalData of the clinic */ email: string; diagnosis: string }\n',
    'export interface Patient { id: string; email: string\n',
  ],
  'src/log.ts': [
    'export function note(text: string, more?: unknown): void { console.log(text, more); }\n',
    'export function note(text: string, more?: unknown): void { void text; void more; }\n',
    'export const note = (text: string): void => console.log(text);\n',
  ],
  'src/consent.ts': [
    'export const hasConsent = (patient: { consents: { analytics: boolean } }): boolean => patient.consents.analytics;\n',
    'export const hasConsent = async (patient: { consents: { analytics: boolean } }): Promise<boolean> => patient.consents.analytics;\n',
    'export const hasConsent = (): boolean => true;\n',
  ],
  'src/visit.ts': [
    `import type { Patient } from './patient.ts';
import { note } from './log.ts';
import { prisma } from './db.ts';
export async function visit(patient: Patient) {
  note('visit', patient.email);
  await prisma.visit.create({ data: { email: patient.email, reason: patient.diagnosis } });
}
`,
    `import type { Patient } from './patient.ts';
import { note } from './log.ts';
export function visit(patient: Patient) {
  // clauselens-ignore-next-line logged-personal-data -- on paper only
  note('visit', patient);
  note(patient.id);
}
`,
    '',
  ],
  'src/track.ts': [
    `import { hasConsent } from './consent.ts';
import type { Patient } from './patient.ts';
export async function track(patient: Patient & { consents: { analytics: boolean } }) {
  if (!hasConsent(patient)) return;
  await fetch('https://api.segment.io/v1/track', { method: 'POST', body: JSON.stringify({ mail: patient.email }) });
}
`,
    `import type { Patient } from './patient.ts';
export async function track(patient: Patient) {
  await fetch('https://api.segment.io/v1/track', { method: 'POST', body: JSON.stringify(patient) });
}
`,
  ],
  'src/db.ts': [
    "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
    'export const prisma = { visit: { create: async (_: unknown) => undefined } };\n',
  ],
  'prisma/schema.prisma': [
    'model Visit {\n  id Int @id\n  email String\n  reason String\n}\n',
    '/// @retention P1Y\nmodel Visit {\n  id Int @id\n  email String\n  reason String\n}\n',
  ],
};
const names = Object.keys(versions);

function start(): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versions[name]?.[0] ?? '']));
}

async function findings(session: Session): Promise<CheckResult['findings']> {
  return (await session.check(withoutLimits)).findings;
}

describe('incremental', () => {
  it('equals cold after any edits', async function () {
    this.timeout(60_000);
    const step = fc.record({
      file: fc.nat(names.length - 1),
      version: fc.nat(4),
      look: fc.nat(names.length - 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const texts = start();
        const session = memorySession(texts);
        await session.check(withoutLimits);
        for (const { file, version, look } of steps) {
          const name = names[file] ?? '';
          const text = versions[name]?.[version];
          // One version too many stands for closing the document.
          session.setOverlay(`/w/${name}`, text);
          texts[name] = text ?? start()[name] ?? '';
          await session.checkFile(`/w/${names[look] ?? ''}`, withoutLimits);
        }
        assert.deepEqual(await findings(session), await findings(memorySession(texts)));
      }),
      { numRuns: 25 },
    );
  });

  it('the order of questions does not matter', async () => {
    const whole = await findings(memorySession(start()));
    const session = memorySession(start());
    const one = await session.checkFile('/w/src/visit.ts', withoutLimits);
    assert.ok(whole.length >= 2, 'the clinic has findings');
    assert.deepEqual(
      one,
      whole.filter(({ mark }) => mark.file === '/w/src/visit.ts'),
    );
  });
});
