/** Which quick fixes a finding gets. The edits themselves are computed by `program/edits`; nothing here reads syntax. */
import {
  addRetention,
  annotateNotPersonalData,
  annotateRetention,
  consentCheckOf,
  correctConsent,
  defaultConsentCheck,
  guardWithConsent,
  keepsSyntax,
  type ProposedEdit,
  redactInLog,
  type Source,
  suppressNextLine,
} from '../../program/edits/index.ts';
import type { CheckContext, CheckedFinding } from '../check.ts';
import { consentCallFor, personsOf } from '../consent-call.ts';
import { promisedPeriod } from '../missing-retention.ts';
import type { Finding, Fix } from '../model.ts';
import { receiverOf } from '../recipients.ts';
import { nameClause } from './configuration.ts';
import { draftClause } from './draft-clause.ts';
import { specifierFrom } from './specifier.ts';

export interface FixContext
  extends Pick<
    CheckContext,
    | 'settings'
    | 'root'
    | 'flow'
    | 'text'
    | 'categoryLabel'
    | 'policies'
    | 'recipientClassLabel'
    | 'purposeLabel'
  > {
  purposeWord: CheckContext['purposeWord'];
  purposeAmong: CheckContext['purposeAmong'];
}

/** Used where no clause says how long. */
const usualPeriod = 'P30D';

/** Best first; the first one that repairs is preferred. */
export function fixesOf(context: FixContext, { finding, facts }: CheckedFinding): readonly Fix[] {
  const fixes: Fix[] = [];
  const add = (kind: Fix['kind'], edit: ProposedEdit | undefined): void => {
    if (!edit || edit.edits.length === 0) return;
    const files = new Set(edit.edits.map(({ file }) => file));
    if (kind !== 'configure' && ![...files].every((file) => keepsSyntax(sourceOf(context, file), edit.edits)))
      return;
    const repairs = kind !== 'suppress' && kind !== 'not-personal-data' && kind !== 'configure';
    fixes.push({
      title: edit.title,
      kind,
      edits: edit.edits,
      isPreferred: repairs && !fixes.some((fix) => fix.isPreferred),
    });
  };
  for (const { kind, edit } of repairsOf(context, { finding, facts })) add(kind, edit);
  const draft = draftClause(context, { finding, facts });
  if (draft) fixes.push(draft);
  if (finding.check === 'unused-suppression' || finding.check === 'suppression-without-reason') return fixes;
  const source = sourceOf(context, finding.mark.file);
  if (finding.check === 'policy-contradiction') return fixes;
  add('suppress', suppressNextLine(source, finding.mark, [finding.check], 'say why this may stay'));
  for (const data of finding.data.slice(0, 3)) {
    if (data.confidence === 'certain') continue;
    const declaring = sourceOf(context, data.origin.file);
    add('not-personal-data', annotateNotPersonalData(declaring, data.origin, 'say why'));
  }
  return fixes;
}

interface Proposal {
  readonly kind: Fix['kind'];
  readonly edit: ProposedEdit | undefined;
}

function repairsOf(context: FixContext, { finding, facts }: CheckedFinding): readonly Proposal[] {
  switch (finding.check) {
    case 'logged-personal-data':
      return redactions(context, finding, facts.reach?.chain.length ?? 1);
    case 'missing-retention':
      return retentions(context, { finding, facts });
    case 'missing-consent':
    case 'mismatched-consent':
      return consentGuards(context, { finding, facts });
    case 'undisclosed-recipient':
    case 'undisclosed-data': {
      const file = `${context.root}/clauselens.json`;
      return nameClause(finding, file, context.text(file)).map((edit) => ({ kind: 'configure', edit }));
    }
    default:
      return [];
  }
}

function redactions(context: FixContext, finding: Finding, chain: number): readonly Proposal[] {
  const pieces = finding.data.flatMap((data) =>
    // The slots of a flow through wrappers are those of the wrapper's call: here the names have to do.
    (chain > 1 ? [''] : [data.slot, ...(data.moreSlots ?? [])]).map((slot) => ({
      slot,
      label: data.label,
      what: context.categoryLabel(data.category),
      ...(data.origin.file === finding.place.file && { origin: data.origin }),
    })),
  );
  return redactInLog(sourceOf(context, finding.place.file), finding.place, pieces).map((edit) => ({
    kind: 'redact',
    edit,
  }));
}

function retentions(context: FixContext, { finding, facts }: CheckedFinding): readonly Proposal[] {
  const { reach, retention } = facts;
  if (!reach || !retention) return [];
  const period = promisedPeriod(finding.clause) ?? usualPeriod;
  const proposals: Proposal[] = [];
  if (retention.fix && retention.fix.kind !== 'annotate-model') {
    const call = reach.chain.at(-1) ?? reach;
    const node = context.flow.node(call);
    const source = sourceOf(context, call.file);
    proposals.push({ kind: 'retention', edit: addRetention(source, node, retention.fix, period) });
  }
  if (retention.declaration) {
    const source = sourceOf(context, retention.declaration.file);
    proposals.push({ kind: 'retention', edit: annotateRetention(source, retention.declaration, period) });
  }
  return proposals;
}

function consentGuards(context: FixContext, { finding, facts }: CheckedFinding): readonly Proposal[] {
  const { reach, guards } = facts;
  if (!reach) return [];
  const receiver = receiverOf(reach, context.settings);
  const { setting, call, purpose, takesOnly, ...asked } = consentCallFor(
    context,
    finding.purpose ?? '',
    receiver,
    reach,
  );
  const source = sourceOf(context, finding.place.file);
  const question = {
    purpose,
    persons: personsOf(reach),
    ...(setting?.from !== undefined && {
      from: specifierFrom(context, finding.place.file, setting.from),
    }),
  };
  const check = setting
    ? consentCheckOf({ ...setting, call }, question)
    : { ...defaultConsentCheck(question), call, async: asked.async };
  const proposals: Proposal[] = [];
  const wrong = guards?.notes.find((note) => !note.counts && note.place.file === finding.place.file);
  const asksAnother = wrong?.why === 'other-purpose';
  const [instead] = wrong?.instead ?? [purpose];
  if (finding.check === 'mismatched-consent' && wrong && !(asksAnother && takesOnly) && instead !== undefined)
    proposals.push({
      kind: 'consent-guard',
      edit: correctConsent(source, wrong.place, wrong.why, { ...check, purpose: instead }),
    });
  // A check for a purpose that the function does not take would not compile.
  if (takesOnly === undefined)
    proposals.push({ kind: 'consent-guard', edit: guardWithConsent(source, [finding.place], check) });
  return proposals;
}

function sourceOf(context: FixContext, file: string): Source {
  return { file, text: context.text(file) };
}
