// A tutoring service: tRPC procedures, schemas and the types made of them.
//- src/schemas.ts
import { z } from 'zod';

export const pupilInput = z.object({
  firstName: z.string().min(1),
  guardianEmail: z.string().email(),
  level: z.enum(['beginner', 'advanced']),
});
export const lessonInput = z.object({ pupilId: z.string().uuid(), minutes: z.number() });
export type PupilInput = z.infer<typeof pupilInput>;
export type PupilPatch = Partial<Pick<PupilInput, 'guardianEmail'>>;
export type PupilSummary = Omit<PupilInput, 'guardianEmail' | 'firstName'>;
//- src/router.ts
import { initTRPC } from '@trpc/server';
import pino from 'pino';
import { z } from 'zod';
import { lessonInput, type PupilPatch, type PupilSummary, pupilInput } from './schemas.ts';

const t = initTRPC.create();
const log = pino();

export const pupils = t.router({
  enrol: t.procedure.input(pupilInput).mutation(async ({ input }) => {
    log.info({ level: input.level }, 'enrol');
    log.info(input, 'enrol');
//  ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
    log.debug({ ...input, level: undefined });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
    const { guardianEmail, ...rest } = input;
    log.debug(rest);
//  ^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> pino
    log.debug({ to: guardianEmail });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    return { ok: true };
  }),
  book: t.procedure.input(lessonInput).mutation(async ({ input }) => {
    log.info(input, 'book');
    return { ok: true };
  }),
  enrolled: t.procedure.input(pupilInput.pick({ level: true })).query(({ input }) => {
    log.info(input);
    return [];
  }),
  invite: t.procedure.input(pupilInput.extend({ phone: z.string() })).mutation(({ input }) => {
    log.info(input.phone);
//  ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
    return [];
  }),
});

export function patched(patch: PupilPatch) {
  log.info({ patch });
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
export function summarised(summary: PupilSummary) {
  log.info({ summary });
}
export function patchedSafely(patch: PupilPatch) {
  log.info({ fields: Object.keys(patch) });
}
