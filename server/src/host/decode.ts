// Bytes to text: UTF-8 first, UTF-16 where a byte order mark says so, Latin-1 for what old editors left behind. A byte order
// mark is not part of the text. What is no text at all is told apart, since it is usually a wrong file name.

export type Decoded = { readonly text: string } | { readonly binary: true };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * What Windows puts in the place of Latin-1's control characters, from 0x80 on; quotation marks and dashes above all. Written
 * out, since Node's own decoder for windows-1252 leaves them out in some versions.
 */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** How many bytes decide whether a file is binary: what stands at the front of images, archives and PDF files. */
const sampleSize = 8192;

export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const isMarkedUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  if (!isMarkedUtf8 && isBinary(bytes.subarray(0, sampleSize))) return { binary: true };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    const latin1 = Buffer.from(bytes).toString('latin1');
    return {
      text: latin1.replace(/[\u0080-\u009f]/g, (control) => windows[control.charCodeAt(0) - 0x80] ?? control),
    };
  }
}

/** A zero byte, or more control characters than any text has. */
function isBinary(sample: Uint8Array): boolean {
  if (sample[0] === 0x25 && sample[1] === 0x50 && sample[2] === 0x44 && sample[3] === 0x46) return true; // %PDF
  if (sample.includes(0)) return true;
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index] ?? 0;
    const isTextControl = byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27;
    if ((byte < 32 && !isTextControl) || byte === 127) controls++;
  }
  return controls > sample.length / 20;
}
