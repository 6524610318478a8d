// Ride hailing: Fastify routes with Prisma and Twilio; values take a walk inside one function.
//- src/routes/rides.ts
import { PrismaClient } from '@prisma/client';
import type { FastifyInstance } from 'fastify';
import Stripe from 'stripe';
import twilio from 'twilio';

const prisma = new PrismaClient();
const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const stripe = new Stripe(process.env.STRIPE_KEY ?? '');

interface RideRequest {
  riderName: string;
  riderPhone: string;
  pickup: { latitude: number; longitude: number };
  seats: number;
  notes?: string;
}

export async function rides(app: FastifyInstance) {
  app.post<{ Body: RideRequest }>('/rides', async (request, reply) => {
    const { riderPhone: contact, riderName, pickup, seats, ...rest } = request.body;
    let line = `ride requested, ${seats} seats`;
    request.log.info(line);
    line += ` by ${riderName}`;
    request.log.info(line);
//  ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Fastify log
    const parts: string[] = [];
    parts.push('pickup');
    request.log.debug(parts.join(' '));
    parts.push(String(pickup.latitude), String(pickup.longitude));
    request.log.debug(parts.join(' '));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> Fastify log
    const payload = { to: contact, from: process.env.TWILIO_FROM, body: 'Your driver is on the way' };
    await sms.messages.create(payload);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
    const ops = { to: process.env.OPS_PHONE ?? '', from: process.env.TWILIO_FROM, body: `New ride, ${seats} seats` };
    await sms.messages.create(ops);
    request.log.info({ extra: Object.keys(rest) }, 'extras');
    return reply.code(201).send({ ok: true });
  });

  app.post<{ Body: { driverId: string; email: string; licenceNumber: string; smsOptIn: boolean; phone: string } }>(
    '/drivers',
    async (request) => {
      const driver = request.body;
      const summary = Object.fromEntries(Object.entries(driver).filter(([key]) => key !== 'email'));
      const masked = { ...driver, email: driver.email.replace(/^[^@]+/, '***'), licenceNumber: undefined, phone: '***' };
      app.log.info(masked);
      app.log.info({ id: driver.driverId, size: Object.keys(summary).length });
      const copy = structuredClone(driver);
      app.log.info({ copy });
//    ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.government_id.drivers_license_number -> Fastify log
      const found = new Map<string, string>();
      found.set(driver.driverId, driver.email);
      app.log.info([...found.keys()]);
      app.log.info([...found.values()]);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Fastify log
      if (driver.smsOptIn) {
        const message = { to: driver.phone, body: 'Welcome aboard', from: '+15550100' };
        await sms.messages.create(message);
      }
      const account = await stripe.accounts.create({ type: 'express', email: driver.email });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
      const { id } = account;
      await stripe.accounts.createLoginLink(id);
      return { id };
    },
  );

  app.get<{ Params: { id: string } }>('/rides/:id', async (request) => {
    const ride = await prisma.ride.findUniqueOrThrow({ where: { id: request.params.id }, include: { rider: true } });
    const [first, ...others] = ride.rider.name.split(' ');
    app.log.info(`rider is ${first}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Fastify log
    app.log.info(`and ${others.length} more names`);
    const domain = ride.rider.email.split('@')[1];
    app.log.info({ domain });
    const local = ride.rider.email.split('@')[0];
    app.log.info({ local });
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Fastify log
    return ride;
  });
}
//- prisma/schema.prisma
/*
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model Ride {
  id      String @id
  seats   Int
  rider   Rider  @relation(fields: [riderId], references: [id])
  riderId String
}

model Rider {
  id    String @id
  name  String
  email String
  rides Ride[]
}
*/
