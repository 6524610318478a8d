/**
 * What a data model holds and how long, at its declaration: which fields are personal data, whether something says when
 * records go, and which calls write to it. For `explain` on a schema or an entity, and for the lens above it.
 */
import type { Finding } from '../checks/model.ts';
import type { Flow, Reach } from '../flow/model.ts';
import type { Model, ModelField } from '../program/schemas/model.ts';
import type { RetentionJudgement } from '../retention/model.ts';
import type { Place } from '../text/range.ts';
import type { Span } from './calls.ts';
import type { Explanation, Point, Section } from './model.ts';
import { keptWords } from './retention.ts';
import { findingsThrough, touches } from './through.ts';
import { isShown, listed } from './words.ts';

export interface ModelContext {
  readonly flow: Flow;
  /** Findings of the whole project. */
  readonly findings: readonly Finding[];
  /** What a field of a model is, when it is personal data. */
  personal(model: Model, field: ModelField): FieldData | undefined;
  retention(reach: Reach): RetentionJudgement;
}

export interface FieldData {
  readonly category: string;
  readonly label: string;
  readonly confidence: string;
  readonly evidence: string;
}

/** What is known of a model, for a lens and for an explanation. */
export interface ModelStanding {
  readonly model: Model;
  readonly fields: readonly (FieldData & { readonly field: ModelField })[];
  /** How long records are kept; undefined when nothing says it. */
  readonly kept: Pick<RetentionJudgement, 'why' | 'period' | 'saidIn'> | undefined;
  readonly writes: readonly Reach[];
  readonly findings: readonly Finding[];
}

export function standingOf(context: ModelContext, model: Model): ModelStanding {
  const { flow } = context;
  const writes = flow
    .files()
    .flatMap((file) => flow.reaches(file))
    .filter((reach) => reach.row.kind === 'store' && isAt(context.retention(reach), model));
  const findings = context.findings.filter((finding) =>
    writes.some(({ place }) => isIn(finding.place, place)),
  );
  return {
    model,
    fields: model.fields.flatMap((field) => {
      const data = context.personal(model, field);
      return data === undefined ? [] : [{ ...data, field }];
    }),
    kept: keptFor(context, model, writes),
    writes,
    findings,
  };
}

/** A model at a line of a schema, or undefined when the line is in none. */
export function explainModel(
  context: ModelContext,
  models: readonly Model[],
  line: Span,
): Explanation | undefined {
  // What a model says of retention stands in front of it in some schemas.
  const model = models.find(
    ({ place, retention }) =>
      touches(place, place.file, line) || (retention && touches(retention.place, place.file, line)),
  );
  if (model === undefined) return undefined;
  const standing = standingOf(context, model);
  const { fields, kept, writes, findings } = standing;
  const held =
    fields.length === 0
      ? 'holds no personal data that its names or annotations tell of'
      : `holds ${listed(fields.map(({ label }) => label))}`;
  const sections: Section[] = [
    {
      title: 'What it holds',
      points: model.fields
        .filter((field) => field.model === undefined)
        .map((field): Point => {
          const data = fields.find((each) => each.field === field);
          return data === undefined
            ? {
                text: `${field.name}: nothing says that it is personal data`,
                speaks: 'against',
                place: field.place,
              }
            : {
                text: `${field.name}: ${data.label} (${data.category}, ${data.confidence}): ${data.evidence}`,
                speaks: 'for',
                place: field.place,
              };
        }),
    },
    {
      title: 'How long it is kept',
      points: [
        kept === undefined
          ? {
              text: 'the model says nothing: no expiry column, no TTL index, no @retention annotation, no entry in the retention schedule of clauselens.json',
              // Nobody has promised anything about records of nobody.
              speaks: fields.length === 0 && writes.length === 0 ? 'neither' : 'for',
            }
          : {
              text: keptWords(kept),
              speaks: 'against',
              ...(model.retention && { place: model.retention.place }),
            },
      ],
    },
    {
      title: 'What writes to it',
      points: writes.map((reach) => ({
        text: `${listed(reach.data.map(({ label }) => label))} to ${reach.row.label}`,
        speaks: findings.some(({ place }) => isIn(place, reach.place)) ? 'for' : 'neither',
        place: reach.place,
        points: findings
          .filter(({ place }) => isIn(place, reach.place))
          .map(({ severity, check }) => ({ text: `${severity} ${check}`, speaks: 'for' as const })),
      })),
    },
  ];
  return {
    calls: [],
    note: `this is the model ${model.name}: it ${held}. ${standsAt(writes.length, findings)}`,
    sections: [
      ...sections.filter(({ points }) => points.length > 0),
      ...findingsThrough(context.findings, model.place.file, line, new Set(findings)),
    ],
  };
}

/** Where a reader finds what is wrong with a model: never at the model itself. */
function standsAt(writes: number, findings: readonly Finding[]): string {
  if (writes === 0)
    return 'Findings stand at the calls that write to it, and no call was found that writes personal data to it';
  const calls = `the ${writes === 1 ? 'call that writes' : 'calls that write'} to it, below`;
  if (findings.length === 0) return `No finding stands at ${calls}`;
  return findings.some(isShown)
    ? `The findings stand at ${calls}`
    : `What is found at ${calls}, is suppressed or only possible`;
}

/** What the writes to it show, else the model's own word. */
function keptFor(
  context: ModelContext,
  { retention }: Model,
  writes: readonly Reach[],
): ModelStanding['kept'] {
  const judged = writes.map((reach) => context.retention(reach)).find(({ has }) => has);
  if (judged !== undefined || retention === undefined) return judged;
  const { text: why, period, how } = retention;
  return { why, ...(period !== undefined && { period }), ...(how === 'annotation' && { saidIn: how }) };
}

function isIn(place: Place, call: Place): boolean {
  return place.file === call.file && place.start >= call.start && place.end <= call.end;
}

function isAt({ declaration }: RetentionJudgement, { place }: Model): boolean {
  return declaration?.file === place.file && declaration.start === place.start;
}
