// Errors that carry personal data into a log: the finding stands where the message is built.
import winston from 'winston';

const log = winston.createLogger();

interface Swimmer {
  id: string;
  email: string;
  dateOfBirth: string;
  course: string;
}

class CourseFullError extends Error {
  constructor(readonly course: string) {
    super(`course ${course} is full`);
  }
}

class DuplicateSwimmerError extends Error {
  constructor(email: string) {
    super(`${email} is enrolled already`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  }
}

class TooYoungError extends Error {
  constructor(
    message: string,
    readonly swimmerId: string,
  ) {
    super(message);
    this.name = 'TooYoungError';
  }
}

declare function isFull(course: string): boolean;
declare function isEnrolled(email: string): boolean;
declare function years(date: string): number;

function enrol(swimmer: Swimmer): void {
  if (isFull(swimmer.course)) throw new CourseFullError(swimmer.course);
  if (isEnrolled(swimmer.email)) throw new DuplicateSwimmerError(swimmer.email);
  if (years(swimmer.dateOfBirth) < 5) {
    throw new TooYoungError(`born ${swimmer.dateOfBirth}: too young`, swimmer.id);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> winston
  }
  if (years(swimmer.dateOfBirth) > 99) throw new TooYoungError('that cannot be', swimmer.id);
}

export function handle(swimmer: Swimmer): boolean {
  try {
    enrol(swimmer);
    return true;
  } catch (error) {
    log.error('enrolment failed', { error, swimmer: swimmer.id });
    return false;
  }
}

export function parse(line: string): Swimmer {
  const [id, email, dateOfBirth, course] = line.split(';');
  if (!id || !course) throw new Error('a line needs four fields');
  if (!email || !dateOfBirth) throw new Error(`swimmer ${id} is incomplete`);
  return { id, email, dateOfBirth, course };
}

export function importAll(lines: string[]): Swimmer[] {
  try {
    return lines.map(parse);
  } catch (error) {
    console.error((error as Error).message);
    return [];
  }
}

export function notify(swimmer: Swimmer): void {
  try {
    send(swimmer);
  } catch {
    console.error('could not notify', swimmer.id);
  }
}

function send(swimmer: Swimmer): void {
  // Nobody logs what is thrown here: it goes back to the caller, who shows it to the swimmer.
  if (!swimmer.email.includes('@')) throw new RangeError(`${swimmer.email} is not an address`);
}
