// Which one is looked for is no part of the name of what is found.
//- src/find.ts
interface Table {
  findFirst(where: { id: string }): Promise<any>;
  findLast(where: { id: string }): Promise<any>;
}
declare const sheets: Table;
declare const climbers: Table;
declare function getFirst(): { name: string };

export async function tell(id: string): Promise<void> {
  const { name: sheetName } = (await sheets.findFirst({ id })) || {};
  const { name } = await sheets.findLast({ id });
  console.info('sheet', sheetName, name, getFirst().name);
  const { firstName } = await climbers.findFirst({ id });
  console.info('climber', firstName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
}

export function fromForm(form: { first: { name: string }; name: { first: string } }): void {
  console.info('form', form.name.first);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
}
