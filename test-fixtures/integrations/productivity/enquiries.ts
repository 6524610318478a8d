// Enquiries kept in tools for teams.
import { Client } from '@notionhq/client';
import Airtable from 'airtable';
import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from 'google-spreadsheet';

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

const book = new GoogleSpreadsheet('1', { apiKey: 'key' });

export async function noted(visitor: { email: string; phone: string }): Promise<void> {
  await book.sheetsByTitle['Visitors'].addRow({ email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Sheets
  await book.sheetsByTitle['Visits'].addRow({ month: 3, count: 1 });
  const [first] = book.sheetsByIndex;
  await first.addRows([{ phone: visitor.phone }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Google Sheets
  const fresh = await book.addSheet({ title: 'Visitors' });
  await fresh.addRow({ email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Sheets
}
