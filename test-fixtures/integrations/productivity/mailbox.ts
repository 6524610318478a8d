// Clients of Google that were made elsewhere: the type of the parameter says which they are.
import type { calendar_v3 } from '@googleapis/calendar';
import type { drive_v3 } from '@googleapis/drive';
import type { gmail_v1 } from '@googleapis/gmail';

interface Patient {
  email: string;
  fullName: string;
}

export async function remind(gmail: gmail_v1.Gmail, patient: Patient): Promise<void> {
  await gmail.users.messages.send({ userId: 'me', requestBody: { raw: btoa(`To: ${patient.email}`) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Gmail
  await gmail.users.messages.list({ userId: 'me', q: `to:${patient.email}` });
}

export async function invite(calendar: calendar_v3.Calendar, patient: Patient): Promise<void> {
  await calendar.events.insert({ calendarId: '1', requestBody: { attendees: [{ email: patient.email }] } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Calendar
  await calendar.events.list({ calendarId: '1' });
}

export class Files {
  private readonly drive: drive_v3.Drive;

  constructor(drive: drive_v3.Drive) {
    this.drive = drive;
  }

  async keep(patient: Patient): Promise<void> {
    await this.drive.files.create({ requestBody: { name: 'letter.txt' }, media: { body: patient.fullName } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Drive
    await this.drive.files.create({ requestBody: { name: 'empty.txt' } });
  }
}
