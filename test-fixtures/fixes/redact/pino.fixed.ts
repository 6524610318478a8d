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
  log.info({ patientId: patient.id, slot }, 'booked');
  log.info({ slot, patientId: patient.id }, 'booked');
  log.warn({ err: new Error('full'), email: '[redacted]' }, 'not booked');
  log.debug('confirmation for %s', '[redacted]');
}
