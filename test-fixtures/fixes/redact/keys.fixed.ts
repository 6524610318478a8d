// A recruiter logs people under keys that say who they are.
import pino from 'pino';

const logger = pino();

interface Profile {
  fullName: string;
  email: string;
}

export function received(candidate: Profile, role: string) {
  logger.info({ role, applicant: '[redacted]' }, 'received');
  logger.info({ applicant: '[redacted]' }, 'received');
  logger.info({ email: '[redacted]' }, 'received');
}
export function referred(candidate: any) {
  logger.info({ applicant: '[redacted]', recruiter: { name: 'nobody' } }, 'referred');
}
