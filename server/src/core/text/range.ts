/** Half-open range of UTF-16 offsets in one text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range in a named file. `file` is an absolute path with forward slashes. */
export interface Place extends TextRange {
  readonly file: string;
}
