// A column in capitals is no setting, and a list of codes is many credentials.
import { z } from 'zod';

interface Row {
  EMAIL_ADDRESS: string;
  FIRST_NAME: string;
}

export function read(row: Row, user: { backupCodes: string; sessionToken: string }): void {
  const email = z.string().email().parse(row.EMAIL_ADDRESS);
  console.log(email);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const office = z.string().email().parse(process.env.OFFICE_EMAIL);
  console.log(office);
  console.log(JSON.parse(user.backupCodes) as string[]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
