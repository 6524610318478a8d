/** The module under construction: the IR's records while they may still grow, and the tables that outlive a function. */
import type { ts } from 'ts-morph';
import type {
  AmbientIr,
  CellIr,
  ClassIr,
  ConditionIr,
  ExportIr,
  FunctionIr,
  ImportIr,
  MemberIr,
  NodeId,
  TypeDeclarationIr,
  ValueNode,
} from '../ir.ts';
import type { AnnotationIndex } from './annotations.ts';
import type { Binding, ScopeTable } from './scopes/model.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
export type FunctionDraft = Draft<FunctionIr>;
export type MemberDraft = Draft<MemberIr>;
export type TypeDeclarationDraft = Draft<TypeDeclarationIr>;
export type ClassDraft = Omit<Draft<ClassIr>, 'members'> & {
  members: MemberDraft[];
  readonly id: number;
  readonly node: NodeId;
};

export interface ModuleDraft {
  readonly file: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  /** A JavaScript file with types in doc comments. */
  readonly hasDocTypes: boolean;
  readonly nodes: ValueNode[];
  readonly functions: FunctionDraft[];
  readonly classes: ClassDraft[];
  readonly types: TypeDeclarationDraft[];
  readonly conditions: ConditionIr[];
  /** Number of conditions from each one outwards, itself included. */
  readonly conditionDepths: number[];
  readonly imports: ImportIr[];
  readonly exports: ExportIr[];
  readonly ambient: AmbientIr[];
  readonly cells: CellIr[];
  readonly scopes: ScopeTable;
  readonly annotations: AnnotationIndex;
  /** Function records by the syntax they were made for. */
  readonly functionIds: Map<ts.Node, number>;
  /** Calls that are statements of their own: nobody uses their result. */
  readonly unusedCalls: Set<ts.Node>;
  /** Classes whose record was made when their block was entered. */
  readonly hoistedClasses: Map<ts.Node, ClassDraft>;
  /** Classes by the variable that names them, for types. */
  readonly classBindings: Map<Binding, ClassDraft>;
  /**
   * Work put off until the function around it is done: bodies of nested functions, declared types. By then every
   * variable they may read has its definitions.
   */
  readonly pending: (() => void)[];
  /** Exports, written when everything else is known. */
  readonly last: (() => void)[];
}

export function emptyFunction(
  id: number,
  parent: number,
  kind: FunctionIr['kind'],
  start: number,
  end: number,
): FunctionDraft {
  return {
    kind,
    start,
    end,
    bodyStart: start,
    bodyEnd: end,
    parent: id === 0 ? -1 : parent,
    cond: -1,
    isStatic: false,
    isAsync: false,
    isGenerator: false,
    typeParams: [],
    params: [],
    returns: [],
    returnConditions: [],
    yields: [],
    throws: [],
    calls: [],
    writes: [],
    conditions: [],
    decorators: [],
    annotations: [],
    directives: [],
  };
}
