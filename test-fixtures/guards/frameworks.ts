// A ferry line. Consent in the idioms of frameworks and stores.
//- src/clients.ts
import Mixpanel from 'mixpanel';
import { PrismaClient } from '@prisma/client';

export const mixpanel = Mixpanel.init('token');
export const prisma = new PrismaClient();
export interface Passenger {
  id: string;
  email: string;
  name: string;
}
//- src/database.ts
import { mixpanel, prisma, type Passenger } from './clients.ts';

export async function latest(passenger: Passenger) {
  const consent = await prisma.consent.findFirst({
    where: { passengerId: passenger.id, purpose: 'analytics', granted: true },
  });
  if (!consent) return;
  mixpanel.track('Boarded', { email: passenger.email }); //> guarded
}
export async function latestMarketing(passenger: Passenger) {
  const consent = await prisma.consent.findFirst({ where: { passengerId: passenger.id, purpose: 'marketing' } });
  if (!consent?.granted) return;
  mixpanel.track('Boarded', { email: passenger.email }); //> mismatched: other-purpose
}
export async function counted(passenger: Passenger) {
  const given = await prisma.consent.count({ where: { passengerId: passenger.id, type: 'ANALYTICS' } });
  if (given === 0) return;
  mixpanel.track('Boarded', { email: passenger.email }); //> guarded
}
export async function preferences(passenger: Passenger) {
  const { analyticsConsent } = await prisma.privacySettings.findUniqueOrThrow({ where: { id: passenger.id } });
  if (analyticsConsent) mixpanel.track('Boarded', { email: passenger.email }); //> guarded
}
//- src/service.ts
import { Injectable } from '@nestjs/common';
import { mixpanel, prisma, type Passenger } from './clients.ts';

@Injectable()
export class ConsentService {
  async hasConsent(passengerId: string, purpose: string): Promise<boolean> {
    const row = await prisma.consent.findFirst({ where: { passengerId, purpose } });
    return row !== null;
  }
  async isAllowed(passengerId: string, purpose: string): Promise<boolean> {
    return this.hasConsent(passengerId, purpose);
  }
  async ensure(passengerId: string, purpose: string): Promise<void> {
    if (!(await this.hasConsent(passengerId, purpose))) throw new Error('no consent');
  }
}

@Injectable()
export class Boarding {
  constructor(private readonly consentService: ConsentService) {}

  async board(passenger: Passenger) {
    if (!(await this.consentService.hasConsent(passenger.id, 'analytics'))) return;
    mixpanel.track('Boarded', { email: passenger.email }); //> guarded
  }
  async boardOther(passenger: Passenger) {
    const ok = await this.consentService.isAllowed(passenger.id, 'marketing');
    if (ok) mixpanel.track('Boarded', { email: passenger.email }); //> mismatched: other-purpose
  }
  async boardEnsured(passenger: Passenger) {
    await this.consentService.ensure(passenger.id, 'analytics');
    mixpanel.track('Boarded', { email: passenger.email }); //> guarded
  }
  async boardUnawaited(passenger: Passenger) {
    if (this.consentService.isAllowed(passenger.id, 'analytics')) {
      mixpanel.track('Boarded', { email: passenger.email }); //> mismatched: not-awaited
    }
  }
  async boardEach(passengers: Passenger[]) {
    const allowed = await Promise.all(passengers.map((one) => this.consentService.isAllowed(one.id, 'analytics')));
    for (const [i, passenger] of passengers.entries()) {
      if (!allowed[i]) continue;
      mixpanel.track('Boarded', { email: passenger.email }); //> guarded
    }
  }
}
//- src/fastify.ts
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { mixpanel } from './clients.ts';

const app = Fastify();
async function analyticsAgreed(request: FastifyRequest, reply: FastifyReply) {
  const body = request.body as { consents: { analytics: boolean } };
  if (!body.consents.analytics) throw new Error('no consent');
}
declare function requireConsent(purpose: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

app.post('/board', { preHandler: requireConsent('analytics') }, async (request) => {
  const { email } = request.body as { email: string };
  mixpanel.track('Boarded', { email }); //> guarded
});
app.post('/leave', { preHandler: [analyticsAgreed] }, async (request) => {
  const { email } = request.body as { email: string };
  mixpanel.track('Left', { email }); //> guarded
});
app.post('/wait', { bodyLimit: 10 }, async (request) => {
  const { email } = request.body as { email: string };
  mixpanel.track('Waited', { email }); //> none
});
//- src/state.ts
import { mixpanel, type Passenger } from './clients.ts';

declare const useConsentStore: { getState(): { analytics: boolean; marketing: boolean } };
declare const store: { getState(): { consent: { analytics: boolean } } };

export function fromStore(passenger: Passenger) {
  if (useConsentStore.getState().analytics) mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
export function fromRedux(passenger: Passenger) {
  const { consent } = store.getState();
  if (!consent.analytics) return;
  mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
export function fromJson(passenger: Passenger) {
  const consent = JSON.parse(localStorage.getItem('consent') ?? '{}');
  if (consent.analytics === true) mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
export function fromList(passenger: Passenger & { consents: string[] }) {
  if (!passenger.consents.includes('analytics')) return;
  mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
export function fromOtherList(passenger: Passenger & { consents: string[] }) {
  if (!passenger.consents.includes('marketing')) return;
  mixpanel.track('Seen', { email: passenger.email }); //> mismatched: other-purpose
}
export function fromRecords(passenger: Passenger & { consents: { purpose: string; granted: boolean }[] }) {
  const granted = passenger.consents.some((one) => one.purpose === 'analytics' && one.granted);
  if (granted) mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
export function fromFound(passenger: Passenger & { consents: { purpose: string; granted: boolean }[] }) {
  const record = passenger.consents.find((one) => one.purpose === 'analytics');
  if (!record?.granted) return;
  mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
export function fromSession(req: { session: { consent?: { analytics: boolean } }; body: Passenger }) {
  if (req.session.consent?.analytics) mixpanel.track('Seen', { email: req.body.email }); //> guarded
}
export function flagsAreNotConsent(passenger: Passenger, flags: { isEnabled(name: string): boolean }) {
  if (flags.isEnabled('analytics')) mixpanel.track('Seen', { email: passenger.email }); //> none
}
export function environment(passenger: Passenger) {
  if (process.env.ANALYTICS_ENABLED === 'true') mixpanel.track('Seen', { email: passenger.email }); //> none
}
export function production(passenger: Passenger) {
  if (process.env.NODE_ENV !== 'production') return;
  mixpanel.track('Seen', { email: passenger.email }); //> none
}
export function signedIn(passenger: Passenger & { isVerified: boolean; role: string }) {
  if (!passenger.isVerified || passenger.role !== 'member') return;
  mixpanel.track('Seen', { email: passenger.email }); //> none
}
function isConsenting(passenger: Passenger): passenger is Passenger & { consented: true } {
  return 'consented' in passenger;
}
export function predicate(passenger: Passenger) {
  if (isConsenting(passenger)) mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
/** @consent analytics */
export function annotated(passenger: Passenger) {
  mixpanel.track('Seen', { email: passenger.email }); //> guarded
}
/** @consent marketing */
export function annotatedOther(passenger: Passenger) {
  mixpanel.track('Seen', { email: passenger.email }); //> mismatched: other-purpose
}
