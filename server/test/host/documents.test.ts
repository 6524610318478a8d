// PDF and DOCX policies. The files are made here, the smallest that say what is needed.
import { strict as assert } from 'node:assert';
import { readPolicy } from '../../src/core/policy/index.ts';
import { createDiskSource } from '../../src/host/disk.ts';
import { Documents, type DocumentText, readDocument } from '../../src/host/documents/documents.ts';
import { loadRules } from '../../src/host/rules.ts';
import { readWorkspace } from '../../src/host/workspace.ts';
import { language } from '../policy/support.ts';
import { createProject } from './project.ts';

describe('policies that are documents', () => {
  async function textOf(name: string, bytes: Uint8Array): Promise<DocumentText> {
    const project = createProject({ [name]: bytes });
    try {
      return await readDocument(`${project.root}/${name}`);
    } finally {
      project.remove();
    }
  }

  it('reads a PDF: larger letters are headings, gaps end paragraphs, page numbers are left out', async () => {
    const document = await textOf('privacy.pdf', pdf(courierPages));
    assert.ok('text' in document, JSON.stringify(document));
    const policy = readPolicy({ path: 'privacy.pdf', format: 'markdown', ...document }, language());
    assert.deepEqual(policy.problems, []);
    assert.deepEqual(
      policy.clauses.map(({ page, headingPath, text }) => `${page} ${headingPath.join(' > ')}: ${text}`),
      [
        '1 Courier Privacy Policy > What we collect: We collect your name and the address that a parcel goes to.',
        '1 Courier Privacy Policy > What we collect: We share them with the delivery company that you choose.',
        '2 Courier Privacy Policy > How long we keep it: We keep addresses for six (6) months after delivery.',
      ],
    );
  });

  it('reads the rows of a table in a PDF with their header', async () => {
    const document = await textOf('periods.pdf', pdf([periodsPage]));
    assert.ok('text' in document, JSON.stringify(document));
    const policy = readPolicy({ path: 'periods.pdf', format: 'markdown', ...document }, language());
    assert.deepEqual(
      policy.clauses.map(({ text }) => text),
      [
        'How long each thing is kept:',
        'Data: Addresses; Purpose: Delivery of your parcels; Retention period: 6 months',
        'Data: Signatures; Purpose: Proof of delivery; Retention period: 2 years',
        'We delete the rest at once.',
      ],
    );
  });

  it('reads a DOCX: headings, lists and tables', async () => {
    const document = await textOf('privacy.docx', docx(courierBody));
    assert.ok('text' in document, JSON.stringify(document));
    const policy = readPolicy({ path: 'privacy.docx', format: 'html', ...document }, language());
    assert.deepEqual(
      policy.clauses.map(({ headingPath, text }) => `${headingPath.join(' > ')}: ${text}`),
      [
        'Courier Privacy Policy > What we collect: We collect your name & the address that a parcel goes to.',
        'Courier Privacy Policy > Periods: Data: Addresses; Retention period: 6 months',
      ],
    );
  });

  it('says what cannot be read', async () => {
    assert.deepEqual(await textOf('a.pdf', Uint8Array.from(Buffer.from('%PDF-1.4\nnothing'))), {
      problem: 'it is no PDF, or it is damaged',
    });
    assert.deepEqual(await textOf('a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0)), {
      problem: 'it is no DOCX document, or it is damaged',
    });
    assert.deepEqual(await textOf('scan.pdf', pdf([[]])), {
      problem: 'it holds no text, only pictures of it: export the policy as text',
    });
  });

  it('is a policy of the workspace like any other, read again when it changes', async () => {
    const project = createProject({ 'privacy.pdf': pdf(courierPages) });
    try {
      const documents = new Documents();
      const read = () =>
        readWorkspace({
          root: project.root,
          configuration: undefined,
          disk: createDiskSource(),
          overlay: () => undefined,
          rules: loadRules(),
          documents,
        });
      const { policies, problems } = await read();
      assert.deepEqual(problems, []);
      assert.match(policies[0]?.text ?? '', /^# Courier Privacy Policy\n/);
      project.write('privacy.pdf', Uint8Array.from(Buffer.from('%PDF-1.4')));
      const [problem] = (await read()).problems;
      assert.match(problem?.message ?? '', /^the policy cannot be read: it is no PDF/);
    } finally {
      project.remove();
    }
  });
});

/** Size of the letters, height on the page, words, and how far from the left they begin. */
type PrintedLine = readonly [size: number, y: number, text: string, x?: number];

const courierPages: readonly (readonly PrintedLine[])[] = [
  [
    [20, 780, 'Courier Privacy Policy'],
    [14, 740, 'What we collect'],
    [10, 720, 'We collect your name and the address'],
    [10, 708, 'that a parcel goes to.'],
    [10, 680, 'We share them with the delivery company that you choose.'],
    [10, 40, '1'],
  ],
  [
    [14, 780, 'How long we keep it'],
    [10, 760, 'We keep addresses for six (6) months after delivery.'],
    [10, 40, '2'],
  ],
];

const periodsPage: readonly PrintedLine[] = [
  [20, 780, 'Courier Periods Policy'],
  [10, 740, 'How long each thing is kept:'],
  [10, 710, 'Data'],
  [10, 710, 'Purpose', 200],
  [10, 710, 'Retention period', 380],
  [10, 690, 'Addresses'],
  [10, 690, 'Delivery of', 200],
  [10, 690, '6 months', 380],
  [10, 678, 'your parcels', 200],
  [10, 658, 'Signatures'],
  [10, 658, 'Proof of delivery', 200],
  [10, 658, '2 years', 380],
  [10, 620, 'We delete the rest at once.'],
];

function pdf(pages: readonly (readonly PrintedLine[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, lines] of pages.entries()) {
    const escaped = (text: string): string => text.replace(/[()\\]/g, '\\$&');
    const stream = lines
      .map(([size, y, text, x = 60]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const bold = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

const courierBody = [
  paragraph('Courier Privacy Policy', 'Heading1'),
  paragraph('What we collect', 'Heading2'),
  paragraph('We collect your name &amp; the address that a parcel goes to.'),
  paragraph('Periods', 'Heading2'),
  `<w:tbl>${row(bold('Data'), bold('Retention period'))}${row(paragraph('Addresses'), paragraph('6 months'))}</w:tbl>`,
].join('');

function docx(body: string): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${word}>${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}</w:styles>`,
  });
}

/** An archive whose files are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, rest, Buffer.from(name)]),
    );
    parts.push(entry);
    offset += entry.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...parts, index, end]));
}

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
