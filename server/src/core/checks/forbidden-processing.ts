/** A clause of the policy rules out what the code does. */
import type { Reach } from '../flow/model.ts';
import type { Check, CheckContext } from './check.ts';
import { countingData, describeData, isOrAre, makeFinding, nameData, relativePath } from './finding.ts';
import { purposeOf, receiverOf } from './recipients.ts';
import { type Ground, type RuledOut, ruledOut } from './ruled-out.ts';

export const forbiddenProcessing: Check = {
  meta: {
    id: 'forbidden-processing',
    title: 'The policy rules this processing out',
    severity: 'error',
    what: 'Personal data is stored or sent although a clause of the policy says that this is not done: sharing, sale or training of models that is ruled out, data that is "never stored", data of children under a stated age, use for another end than the policy allows.',
    why: 'A policy that says "we do not" is a promise without conditions. Code that does it all the same makes the statement false towards everybody, and is what regulators call a deceptive practice.',
    remedies: [
      'Stop: leave the data out, or the recipient.',
      'Where the code is right, change the policy before it runs.',
    ],
    notes: [
      'Reported only with a policy, at the sink, and in place of `missing-consent`, `mismatched-consent` and `missing-retention` for the same data: neither consent nor a period repairs what is ruled out altogether. Where a clause says "not without your consent", those checks report it.',
      'What is kept out of logs is reported by `logged-personal-data`.',
      'A denial that points to the rest of the document ("except as described here") rules nothing out by itself.',
      '"We do not sell" is held against advertisers and data brokers, not against those who work for the company.',
      "An age counts for data that the code calls a child's.",
    ],
  },

  run(context) {
    return context.reaches.flatMap((reach) => {
      const found = ruledOut(context, reach);
      if (!found) return [];
      const share = reach.row.kind === 'share';
      const receiver = receiverOf(reach, context.settings);
      const finding = makeFinding(context, {
        check: 'forbidden-processing',
        reach,
        data: found.data,
        confidence: countingData(reach).confidence,
        message: messageFor(context, reach, found),
        advice: share
          ? `leave ${nameData(context, found.data)} out of what is sent to ${receiver.name}, or change the policy first`
          : 'do not store it, or change the policy first',
        clause: found.link,
        related: [],
        cause: causeOf(context, reach, found),
        ...(share && { recipient: { id: receiver.id, name: receiver.name } }),
        purpose: purposeOf(reach, context.settings),
        retention: undefined,
      });
      return finding ? [{ finding, facts: { reach } }] : [];
    });
  },
};

/** Whoever drops a recipient, or changes the clause, ends every send that it rules out. */
function causeOf(context: CheckContext, reach: Reach, { link }: RuledOut): string {
  const clause = link.clauses[0]?.clause.id ?? '';
  if (reach.row.kind === 'share') return `${receiverOf(reach, context.settings).id}\n${clause}`;
  const { model, entity } = context.retention(reach);
  const where = model ? relativePath(context, model.file) : reach.row.id;
  return `${where}\n${entity ?? ''}\n${clause}`;
}

function messageFor(context: CheckContext, reach: Reach, { data, ground }: RuledOut): string {
  const what = `${describeData(context, data)} ${isOrAre(context, data)}`;
  const where =
    reach.row.kind === 'share'
      ? `sent to ${receiverOf(reach, context.settings).name}`
      : `stored in ${reach.row.label}`;
  return `${what} ${where}, and ${reasons[ground]}`;
}

const reasons: Readonly<Record<Ground, string>> = {
  sale: 'the policy says that such data is not sold',
  training: 'the policy says that no model is trained with such data',
  children: 'the policy rules out data of children',
  purpose: 'the policy rules out this use of such data',
  sharing: 'the policy rules this out',
  storing: 'the policy says that such data is not stored',
};
