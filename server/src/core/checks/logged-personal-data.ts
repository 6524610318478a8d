/** Personal data that reaches a log, the console, a trace attribute, a breadcrumb or an error message that is logged. */
import type { DataReach, Reach } from '../flow/model.ts';
import type { Check, CheckContext } from './check.ts';
import { clauseOf } from './clause.ts';
import {
  countingData,
  describeData,
  enumerate,
  functionPath,
  isOrAre,
  makeFinding,
  relativePath,
} from './finding.ts';
import { purposeOf } from './recipients.ts';

export const loggedPersonalData: Check = {
  meta: {
    id: 'logged-personal-data',
    title: 'Personal data is logged',
    severity: 'warning',
    what: 'Personal data reaches a log, the console, a trace attribute or an error message that is logged.',
    why: 'Logs are copied to many places, read by many people and kept for long. What a policy promises about deletion, access and safeguards is hard to keep there.',
    remedies: [
      'Log an opaque id in place of the value, or drop the field.',
      'Mask or hash the value before it is logged.',
      "Configure the logger's own redaction for the field.",
    ],
    notes: [
      'Masked, truncated, hashed and redacted values are fine, and so are fields that the logger redacts. Trimming, lower-casing, base64 and URL encoding change nothing.',
      'Opaque internal ids, counts, booleans, lengths and the domain of an address are no personal data on their own.',
      'For an error message that is logged elsewhere, the finding stands where the message is built.',
      "Node's console prints objects two levels deep inside the one that it is given. What is deeper is a possibility; in a page or an application (a browser, React Native, Angular, Vue), with `%o`, with `console.dir` and in JSON it counts.",
      'What a declared type names further off than one step from record to record that may be left out (`task.lockedBy?.account`) is a possibility: a record that was read holds its own columns.',
      'What a package that installs a command (`bin`, and a library that reads its arguments) prints on the console or on standard output is its answer to whoever runs it, and a possibility.',
      'What the reply to a request holds is a possibility where the request was refused (`!response.ok`, a status of 300 or more); a field that is read from it by name counts.',
      'What is logged only where a schema rejects it counts if it came unread from outside. If it is declared by that schema, was read with one that asks no less, or the schema asks nothing that it could fail, it is a possibility.',
    ],
  },

  run(context) {
    return context.reaches
      .filter((reach) => reach.row.kind === 'log')
      .flatMap((reach) => {
        const { data, confidence: found } = countingData(reach);
        const isAnswer = reach.row.terminal === true && context.isTerminalProgram(reach.file);
        const confidence = isAnswer ? 'possible' : found;
        const wrapper = reach.chain.length > 1 ? reach.chain[1] : undefined;
        const finding = makeFinding(context, {
          check: 'logged-personal-data',
          reach,
          data,
          confidence,
          message: `${describeData(context, data)} ${isOrAre(context, data)} logged through ${reach.row.label}`,
          advice: `leave ${enumerate(withoutEnds(data.map((each) => writtenAs(context, reach, each))))} out of the log, redact it, or log an opaque id instead where there is one`,
          clause: clauseOf(context, 'logged-personal-data', reach, data, undefined),
          related: [],
          cause:
            wrapper &&
            `${relativePath(context, wrapper.file)}\n${functionPath(context.flow, wrapper)}\n${reach.row.id}`,
          purpose: purposeOf(reach, context.settings),
          retention: undefined,
        });
        return finding ? [{ finding, facts: { reach } }] : [];
      });
  },
};

/** As the call has it: data that a variable brings along is asked to go by the name that it has there. */
function writtenAs(context: CheckContext, { place }: Reach, { label, slot }: DataReach): string {
  const call = context.text(place.file).slice(place.start, place.end);
  if (call.includes(label)) return label;
  const path = slot.replace(/^arg\d+\.?/, '');
  const [first = ''] = path.split(/[.[]/);
  return /^[\w$]+$/.test(first) && new RegExp(`\\b${first.replaceAll('$', '\\$')}\\b`).test(call)
    ? path
    : label;
}

/** `ipAddress` beside `request.ipAddress` is the same, told twice. */
function withoutEnds(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => !names.some((other) => other.endsWith(`.${name}`)));
}
