import winston from 'winston';

const logger = winston.createLogger();

interface Borrower {
  id: string;
  email: string;
}

export function overdue(borrower: Borrower, days: number): void {
  logger.info(`loan of ${borrower.email} is overdue`, { days });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston

  // An opaque id tells the librarian as much.
  logger.info(`loan of ${borrower.id} is overdue`, { days });
}
