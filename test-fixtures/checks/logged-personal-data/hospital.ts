// A hospital's gateway: generated API types, axios wrappers with generics, discriminated replies, repositories.
//- src/api/schema.d.ts
export interface paths {
  '/patients/{id}': { get: { responses: { 200: { content: { 'application/json': components['schemas']['Patient'] } } } } };
}
export interface components {
  schemas: {
    Patient: { id: string; givenName: string; familyName: string; insuranceNumber: string; ward: string };
    Ward: { id: string; title: string; beds: number };
    Error: { code: string; message: string };
  };
}
export type Patient = components['schemas']['Patient'];
export type Ward = components['schemas']['Ward'];
//- src/api/client.ts
import axios, { type AxiosResponse } from 'axios';
import type { components, Patient, Ward } from './schema';

type Envelope<T> = { status: 'ok'; data: T } | { status: 'error'; error: components['schemas']['Error'] };

async function get<T>(path: string): Promise<Envelope<T>> {
  const reply: AxiosResponse<Envelope<T>> = await axios.get(path);
  return reply.data;
}
export const patients = {
  byId: (id: string) => get<Patient>(`/patients/${id}`),
  all: () => get<Patient[]>('/patients'),
};
export const wards = { all: () => get<Ward[]>('/wards') };
export abstract class Repository<T extends { id: string }> {
  protected items: T[] = [];
  find(id: string): T | undefined {
    return this.items.find((item) => item.id === id);
  }
}
export class PatientRepository extends Repository<Patient> {}
export class WardRepository extends Repository<Ward> {}
//- src/rounds.ts
import { PatientRepository, patients, WardRepository, wards } from './api/client';
import type { components, Patient } from './api/schema';

type Listed = Pick<Patient, 'id' | 'ward'>;
type Named = Omit<Patient, 'insuranceNumber' | 'ward'>;
type Lookup = { [id: string]: Named };
type Maybe<T> = T | null | undefined;

export async function rounds(id: string, listed: Listed, named: Maybe<Named>, lookup: Lookup) {
  const reply = await patients.byId(id);
  if (reply.status === 'error') {
    console.error(reply.error.code);
    return;
  }
  console.info(reply.data.ward);
  console.info(reply.data);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical.insurance_beneficiary_id, user.name.first, user.name.last -> console
  const all = await wards.all();
  if (all.status === 'ok') console.info(all.data);
  console.info(listed);
  console.info(named);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
  console.info(lookup[id]);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
  console.info(lookup[id]?.id);
  const patient = new PatientRepository().find(id);
  console.info(patient);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical.insurance_beneficiary_id, user.name.first, user.name.last -> console
  console.info(patient?.ward);
  console.info(new WardRepository().find(id));
  const error: components['schemas']['Error'] = { code: '1', message: 'x' };
  console.info(error);
}

export function assertPatient(value: unknown): asserts value is Patient {
  if (typeof value !== 'object') throw new TypeError('no patient');
}
export function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'givenName' in value;
}
export function inspect(value: unknown) {
  if (isNamed(value)) console.info(value);
//                    ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
  const parsed = JSON.parse(String(value)) as Patient[];
  console.info(parsed.map((each) => each.insuranceNumber));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical.insurance_beneficiary_id -> console
  console.info(parsed.map((each) => each.ward));
}
