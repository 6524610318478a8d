/**
 * Data models of a workspace as values: Prisma models, ORM entities, tables and collections. The linker reads them as
 * types of what a client gives back, `retention` asks them for a TTL, checks point at their declarations.
 *
 * Deliberately absent: what is personal data in them (core/classify) and which call writes them (the catalogue).
 */
import type { AnnotationIr, TypeIr } from '../../flow/ir.ts';
import type { Place } from '../../text/range.ts';

export type ModelKind = 'prisma' | 'class' | 'table' | 'schema' | 'sequelize';

export interface Model {
  /** As declared: `User`, the class name, the constant of a table, the registered name of a schema. */
  readonly name: string;
  readonly kind: ModelKind;
  /** Name in the store where it is known: `users` of `@@map("users")`, `@Entity('users')`, `pgTable('users', ...)`. */
  readonly table?: string;
  /** The whole declaration. */
  readonly place: Place;
  /** Its name, to point at. */
  readonly nameAt: Place;
  readonly fields: readonly ModelField[];
  /** Annotations on the declaration itself. */
  readonly annotations: readonly AnnotationIr[];
  /** Retention that every record of the model has, whoever writes it. */
  readonly retention?: RetentionEvidence;
}

export interface ModelField {
  readonly name: string;
  readonly place: Place;
  /**
   * Type of one value. Names of other models and enums are `{ t: 'ref', to: { in: 'global' } }`; `model` says that it is a
   * model of this table. Lists are `array`.
   */
  readonly type: TypeIr;
  /** Name of the related model, for relations; the field is then no column. */
  readonly model?: string;
  /**
   * The model or table of which a record is always set here, and with which this one is deleted: `onDelete: Cascade`.
   */
  readonly goesWith?: string;
  /** Name of the column where it differs. */
  readonly column?: string;
  readonly optional: boolean;
  /** The store fills it in when it is left out. */
  readonly hasDefault: boolean;
  readonly annotations: readonly AnnotationIr[];
}

export interface RetentionEvidence {
  readonly how: 'annotation' | 'ttl-index' | 'expiry-column';
  readonly place: Place;
  /** One phrase for the reader: "annotated @retention P13M", "TTL index on createdAt". */
  readonly text: string;
  /** ISO 8601, where it can be told. */
  readonly period?: string;
}

export interface ModelTable {
  /** A Prisma model by its declared name (`User`) or the client's member (`prisma.user`). */
  prisma(name: string): Model | undefined;
  /** Models of any kind by declared name, table or collection name; letter case does not count. */
  named(name: string): readonly Model[];
  /** The model declared around (or at) this place: a class, the call that makes a table or schema. */
  at(place: Place): Model | undefined;
  all(): readonly Model[];
}
