// A DOCX file to HTML: headings, lists and tables keep their structure, and each block stands on a line of its own.
import mammoth from 'mammoth';

const blocks = /<\/(?:p|h[1-6]|li|tr|td|th|ul|ol|table)>/g;

export async function convertDocx(bytes: Uint8Array): Promise<string> {
  let html: string;
  try {
    const options = {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    };
    // Pictures say nothing to a reader of text and would make its lines megabytes long.
    const images = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ...options, convertImage: images }))
      .value;
  } catch {
    throw new Error('it is no DOCX document, or it is damaged');
  }
  if (html.replace(/<[^>]*>/g, '').trim() === '') throw new Error('it holds no text');
  return `<body>\n${html.replace(blocks, (tag) => `${tag}\n`)}</body>\n`;
}
