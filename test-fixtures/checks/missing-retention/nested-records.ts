// Records that a call writes along with others: the model is named that holds the data, and its own end counts.
//- src/bookings.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Guest {
  email: string;
  phone: string;
}

export async function book(tableId: string, guest: Guest): Promise<void> {
  await prisma.booking.create({ data: { tableId, guest: { create: { email: guest.email, phone: guest.phone } } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Prisma
}

export async function hold(tableId: string, guest: Guest): Promise<void> {
  await prisma.booking.create({ data: { tableId, holds: { create: [{ phone: guest.phone }] } } });
}

export async function both(tableId: string, guest: Guest): Promise<void> {
  await prisma.booking.create({
//      ^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Prisma
    data: { tableId, contactEmail: guest.email, guest: { create: { email: guest.email, phone: guest.phone } } },
  });
}

//- schema.prisma
model Booking {
  id           String    @id
  tableId      String
  contactEmail String?
  guest        Guest?
  holds        Hold[]
}

model Guest {
  id        String  @id
  email     String
  phone     String
  booking   Booking @relation(fields: [bookingId], references: [id])
  bookingId String  @unique
}

model Hold {
  id        String   @id
  phone     String
  expiresAt DateTime
  booking   Booking  @relation(fields: [bookingId], references: [id])
  bookingId String
}

//- src/search.ts
import { MeiliSearch } from 'meilisearch';

const search = new MeiliSearch({ host: 'http://search.internal' });

interface Row {
  id: string;
  guest: { email: string };
}

export async function index(rows: Row[]): Promise<void> {
  await search.index('Booking').addDocuments(rows);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Meilisearch
}
