// PDF and DOCX files to text that the policy reader knows. The packages behind it are large, so that this file is built as a
// bundle of its own and imported when such a document is met. Nothing else may import it other than dynamically.
// Deliberately absent: pictures of text. A scanned page has no text, and that is said.
import { convertDocx } from './docx.ts';
import { convertPdf } from './pdf.ts';

export interface ConvertedText {
  readonly text: string;
  /** First line of each page. */
  readonly pages?: readonly number[];
}

/** Why it cannot be read is thrown as an error whose message is fit for people. */
export async function convert(file: string, bytes: Uint8Array): Promise<ConvertedText> {
  return /\.pdf$/i.test(file) ? await convertPdf(bytes) : { text: await convertDocx(bytes) };
}
