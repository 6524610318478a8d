// Enquiries kept in tools for teams.
import { Client } from '@notionhq/client';
import Airtable from 'airtable';
import type { GoogleSpreadsheetWorksheet } from 'google-spreadsheet';

const notion = new Client();
const enquiries = new Airtable({ apiKey: 'key' }).base('app')('Enquiries');

export async function asked(visitor: { email: string; phone: string }, sheet: GoogleSpreadsheetWorksheet): Promise<void> {
  await enquiries.create({ Email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Airtable
  await enquiries.create({ Source: 'web' });
  await notion.pages.create({ parent: { database_id: '1' }, properties: { Phone: { phone_number: visitor.phone } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Notion
  await sheet.addRow({ email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Sheets
}
