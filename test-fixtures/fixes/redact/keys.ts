// A recruiter logs people under keys that say who they are.
import pino from 'pino';

const logger = pino();

interface Profile {
  fullName: string;
  email: string;
}

export function received(candidate: Profile, role: string) {
  logger.info({ role, applicant: candidate }, 'received');
  logger.info({ applicant: candidate.email }, 'received');
  logger.info({ email: String(candidate.email).trim() }, 'received');
}
export function referred(candidate: any) {
  logger.info({ applicant: candidate, recruiter: { name: 'nobody' } }, 'referred');
}
