// A clinic's appointments, logged with pino.
import pino from 'pino';

const log = pino();

interface Patient {
  id: string;
  name: string;
  email: string;
  diagnosis: string;
}

export async function book(patient: Patient, slot: Date) {
  log.info({ patient, slot }, 'booked');
  log.info({ slot, ...patient }, 'booked');
  log.warn({ err: new Error('full'), email: patient.email }, 'not booked');
  log.debug('confirmation for %s', patient.email);
}
