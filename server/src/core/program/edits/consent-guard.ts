import type { ConsentFunctionSetting } from '../../session/model.ts';
import type { TextRange } from '../../text/range.ts';
import type { ConsentCheck, ProposedEdit, Source } from './model.ts';

export interface ConsentCheckQuestion {
  readonly from?: string;
  readonly purpose: string;
  readonly persons: readonly string[];
}
/** The check as a configured function makes it. */
export function consentCheckOf(setting: ConsentFunctionSetting, question: ConsentCheckQuestion): ConsentCheck {
  return {
    name: setting.name,
    ...(question.from !== undefined && { from: question.from }),
    async: setting.async,
    call: setting.call,
    form: setting.form,
    purpose: question.purpose,
    persons: question.persons,
  };
}
/** The check used when the project has none: `hasConsent`, declared in the file, returning false until it is implemented. */
export function defaultConsentCheck(question: ConsentCheckQuestion): ConsentCheck {
  return {
    name: 'hasConsent',
    async: false,
    call: 'hasConsent({person}, {purpose})',
    form: 'boolean',
    purpose: question.purpose,
    persons: question.persons,
  };
}
export function guardWithConsent(
  _source: Source,
  _calls: readonly TextRange[],
  _check: ConsentCheck,
): ProposedEdit | undefined {
  return undefined;
}
