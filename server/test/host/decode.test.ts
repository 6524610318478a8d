import { strict as assert } from 'node:assert';
import { decodeText } from '../../src/host/decode.ts';

describe('decoding', () => {
  const utf8 = new TextEncoder();

  it('reads UTF-8, with and without a byte order mark', () => {
    assert.deepEqual(decodeText(utf8.encode('Bücher für alle')), { text: 'Bücher für alle' });
    assert.deepEqual(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), { text: 'a' });
  });

  it('reads UTF-16 where a byte order mark says so', () => {
    assert.deepEqual(decodeText(Buffer.from('\ufeffPrivacy', 'utf16le')), { text: 'Privacy' });
    assert.deepEqual(decodeText(Buffer.from('\ufeffPrivacy', 'utf16le').swap16()), { text: 'Privacy' });
  });

  it('falls back to Latin-1 with its Windows quotation marks', () => {
    assert.deepEqual(decodeText(Uint8Array.of(0x93, 0x66, 0xfc, 0x72, 0x94)), { text: '“für”' });
  });

  it('tells binary files from text', () => {
    assert.deepEqual(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)), {
      binary: true,
    });
    assert.deepEqual(decodeText(utf8.encode('%PDF-1.7 and so on')), { binary: true });
  });

  it('takes an empty file and form feeds for text', () => {
    assert.deepEqual(decodeText(new Uint8Array()), { text: '' });
    assert.deepEqual(decodeText(utf8.encode('page one\f\npage two')), { text: 'page one\f\npage two' });
  });
});
