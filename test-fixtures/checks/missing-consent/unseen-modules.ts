// Modules that are not at hand, as in a part of a repository: what they export is known by what projects call it.
//- prisma/schema.prisma
model Grower {
  id    String @id
  email String
  plot  Int
}
//- src/growers.ts
import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@/generated/prisma/client';
import { hasConsent } from '@/lib/consent';
import { posthog } from '@/lib/posthog';
import { redis } from '@/lib/redis';
import { stripe } from '@/lib/stripe';
import { AnalyticsService } from '../analytics/analytics.service';
import { db } from '../db';
import { growers, plots } from '../db/schema';
import { analytics } from '../lib/analytics';
import { PrismaService } from '../prisma/prisma.service';

interface Applicant {
  id: string;
  email: string;
  plot: number;
}

const own = new PrismaClient();

@Injectable()
export class Growers {
  constructor(
    private readonly prisma: PrismaService,
    private readonly analytics: AnalyticsService,
  ) {}

  async admit({ id, email, plot }: Applicant): Promise<void> {
    await this.prisma.grower.create({ data: { id, email, plot } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
    await this.prisma.grower.update({ where: { email }, data: { plot } });
    await this.prisma.$transaction(async (tx) => {
      await tx.grower.update({ where: { id }, data: { email } });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
    });
    this.analytics.track('admitted', { plot });
    this.analytics.track('admitted', { email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> an analytics service
  }
}

export async function admitByHand({ id, email, plot }: Applicant): Promise<void> {
  await own.grower.create({ data: { id, email, plot } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await db.insert(growers).values({ id, email, plot });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  await db.insert(plots).values({ plot });
  await redis.set(`grower:${id}`, email, 'EX', 3600);
  await redis.set(`grower:${id}`, email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
}

export async function told({ id, email, plot }: Applicant): Promise<void> {
  await stripe.customers.create({ email, metadata: { plot } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  posthog.capture({ distinctId: id, event: 'told', properties: { plot } });
  posthog.capture({ distinctId: id, event: 'told', properties: { email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  if (await hasConsent(id, 'analytics')) analytics.identify(id, { email });
  analytics.identify(id, { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> an analytics service
}
