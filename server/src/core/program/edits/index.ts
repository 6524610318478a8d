/**
 * Code edits for quick fixes: text and ranges in, text edits out. Nothing here knows a finding or decides which fix to
 * offer; `checks/fixes` does. Every function answers undefined (or nothing) when it cannot edit safely.
 *
 *   guardWithConsent(source, calls, check)        wraps the statement, or makes the expression conditional; adds the import
 *   correctConsent(source, guard, why, check)     repairs a check that does not cover the send
 *   redactInLog(source, call, pieces)             alternatives, best first
 *   addRetention(source, call, fix, period)       argument or property with the period as code
 *   annotateRetention(source, declaration, period)  `@retention P13M` on a model (TypeScript or Prisma schema)
 *   suppressNextLine(source, at, checks, reason)  ignore comment, JSX form inside JSX
 *   annotateNotPersonalData(source, declaration, reason)
 */

export { annotateNotPersonalData, suppressNextLine } from './comments.ts';
export { consentCheckOf, defaultConsentCheck, guardWithConsent } from './consent-guard.ts';
export { correctConsent } from './correct-consent.ts';
export type { ConsentCheck, LoggedPiece, ProposedEdit, Source } from './model.ts';
export { redactInLog } from './redact.ts';
export { addRetention, annotateRetention } from './retention.ts';
export { keepsSyntax } from './sound.ts';
