// Appointments and letters in the tools of Google.
import { calendar } from '@googleapis/calendar';
import { drive } from '@googleapis/drive';
import { gmail } from '@googleapis/gmail';
import { sheets } from '@googleapis/sheets';

export async function booked(guest: { email: string; fullName: string }): Promise<void> {
  await calendar('v3').events.insert({ calendarId: '1', requestBody: { attendees: [{ email: guest.email }] } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Calendar
  await gmail('v1').users.messages.send({ userId: 'me', requestBody: { raw: btoa(`To: ${guest.email}`) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Gmail
  await drive('v3').files.create({ requestBody: { name: 'guest.txt' }, media: { body: guest.fullName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Drive
  await sheets('v4').spreadsheets.values.append({ spreadsheetId: '1', requestBody: { values: [[guest.email]] } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Sheets
  await sheets('v4').spreadsheets.values.get({ spreadsheetId: '1', range: 'A1' });
}
