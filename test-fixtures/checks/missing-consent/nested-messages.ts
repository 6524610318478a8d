// Messages are built of parts in parts: what stands far inside one goes out with it.
//- src/notices.ts
interface Parcel {
  id: string;
  shelf: string;
  mobileNumber: string;
}

async function publish(channel: string, lines: string[], titles: string[]): Promise<boolean> {
  const blocks = [{ type: 'header', text: { type: 'plain', text: 'Today' } }];
  for (let i = 0; i < lines.length; i++) {
    const section = { type: 'section', text: { type: 'marked', text: `*${titles[i]}*\n${lines[i]}` } };
    blocks.push(section);
  }
  const response = await fetch('https://slack.com/api/chat.postMessage', {
    method: 'POST',
    body: JSON.stringify({ channel, blocks }),
  });
  return response.ok;
}

function listed(parcels: Parcel[]): { lines: string[]; titles: string[] } {
  const lines: string[] = [];
  const titles: string[] = [];
  for (const parcel of parcels) {
    lines.push(`for ${parcel.mobileNumber}`);
    titles.push('parcel');
  }
  return { lines, titles };
}

function counted(parcels: Parcel[]): { lines: string[]; titles: string[] } {
  const lines: string[] = [];
  for (const parcel of parcels) lines.push(`shelf ${parcel.shelf}`);
  return { lines, titles: lines.map(() => 'shelf') };
}

export async function announce(parcels: Parcel[]): Promise<void> {
  const told = listed(parcels);
  await publish('desk', told.lines, told.titles);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  const shelves = counted(parcels);
  await publish('desk', shelves.lines, shelves.titles);
}
