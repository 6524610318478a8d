import assert from 'node:assert/strict';
import { readPrismaModels } from '../../src/core/program/schemas/prisma.ts';

const schema = `generator client {
  provider = "prisma-client-js"
}

enum Plan {
  FREE
  PAID
}

/// People who borrow books.
/// @retention P13M
model Reader {
  id        Int      @id @default(autoincrement())
  /// @personalData user.contact.email
  mail      String   @unique @map("mail_address")
  nickname  String? /// @notPersonalData chosen by the library
  plan      Plan     @default(FREE)
  loans     Loan[]
  createdAt DateTime @default(now())

  @@index([createdAt])
  @@map("readers")
}

model Loan {
  id     Int    @id
  reader Reader @relation(fields: [readerId], references: [id])
  readerId Int
  tags   String[]
}
`;

describe('Prisma schemas', () => {
  const [reader, loan] = readPrismaModels([{ file: '/w/schema.prisma', text: schema }]);

  it('models have their table, place and retention', () => {
    assert.equal(reader?.name, 'Reader');
    assert.equal(reader.table, 'readers');
    assert.equal(schema.slice(reader.nameAt.start, reader.nameAt.end), 'Reader');
    assert.equal(reader.retention?.period, 'P13M');
    assert.ok(schema.slice(reader.place.start, reader.place.end).startsWith('model Reader {'));
    assert.ok(schema.slice(reader.place.start, reader.place.end).endsWith('}'));
    assert.equal(loan?.retention, undefined);
  });

  it('fields have names, types, columns and annotations', () => {
    assert.deepEqual(
      reader?.fields.map(({ name }) => name),
      ['id', 'mail', 'nickname', 'plan', 'loans', 'createdAt'],
    );
    const mail = reader?.fields[1];
    assert.equal(mail?.column, 'mail_address');
    assert.deepEqual(
      mail?.annotations.map(({ tag, text }) => [tag, text]),
      [['personalData', 'user.contact.email']],
    );
    assert.equal(schema.slice(mail?.place.start, mail?.place.end), 'mail');
    assert.deepEqual(
      reader?.fields[2]?.annotations.map(({ tag, text }) => [tag, text]),
      [['notPersonalData', 'chosen by the library']],
    );
    assert.equal(reader?.fields[2]?.optional, true);
    assert.equal(reader?.fields[3]?.type.t, 'union');
  });

  it('relations name their model and lists are lists', () => {
    assert.equal(reader?.fields[4]?.model, 'Loan');
    assert.equal(reader?.fields[4]?.type.t, 'array');
    assert.equal(loan?.fields[1]?.model, 'Reader');
    assert.deepEqual(loan?.fields.at(-1)?.type, { t: 'array', element: { t: 'keyword', name: 'string' } });
  });

  it('half a file is no reason to stop', () => {
    assert.equal(
      readPrismaModels([{ file: '/w/schema.prisma', text: 'model Half {\n  id Int\n' }]).length,
      0,
    );
    assert.equal(readPrismaModels([{ file: '/w/schema.prisma', text: '}}}\nmodel X { }\nmodel' }]).length, 0);
  });
});
